import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ACTIVITY_KINDS } from 'db/schema/words'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { activitiesByKind } from '~/features/activity/queries.server'
import { KINDS_WORDS } from '~/features/activity/words'
import { isCallOpen, lastDayOfCall } from '~/features/edition/call'
import { isOver, isPublished, registrationState } from '~/features/edition/moments'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { listMissing } from '~/features/preparation/find-missing.server'
import { countWaitingProposals } from '~/features/proposal/queries.server'
import { longDay, timeRange } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { ButtonLink } from '~/ui/button'
import { Fact, Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { MissingList } from './missing-list'

const REGISTRATION = {
  open: 'Ouvertes',
  full: 'Ouvertes, mais complètes',
  'not-open': 'Pas encore ouvertes',
  closed: 'Fermées',
}

const NOTICES = {
  creee: 'L’édition est créée. Elle n’est pas encore publiée.',
  publiee: 'L’édition est publiée.',
  retiree: 'L’édition n’est plus visible du public.',
  archivee: 'L’édition est archivée.',
  reprise: 'L’édition est de nouveau parmi les éditions en cours.',
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Édition'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const now = new Date()
  const { slug, name, number, year, heldOn, startsAt, endsAt, venue, placesTaken, capacity, callClosesAt } = edition
  const day = heldOn ? longDay(heldOn, 'fr') : String(year)
  const done = new URL(request.url).searchParams.get('fait')
  const kinds = await activitiesByKind(edition.id)
  const waiting = await countWaitingProposals(edition.id)
  return {
    slug,
    name,
    number,
    when: startsAt && endsAt ? `${day}, ${timeRange(startsAt, endsAt, 'fr')}` : day,
    where: venue && `${venue.name}, ${venue.city}`,
    isOver: isOver(edition, now),
    isPublished: isPublished(edition, now),
    isArchived: edition.archivedAt !== null,
    registration: REGISTRATION[registrationState(edition, now)],
    call:
      isCallOpen(edition, now) && callClosesAt
        ? `Ouvert jusqu’au ${longDay(lastDayOfCall(callClosesAt), 'fr')} inclus`
        : 'Fermé',
    proposals: `Voir les propositions${waiting > 0 ? ` (${waiting}\u00a0à étudier)` : ''}`,
    placesTaken,
    capacity,
    activities: ACTIVITY_KINDS.map(kind => ({ kind, word: KINDS_WORDS[kind], count: kinds[kind] ?? 0 })),
    missing: await listMissing(edition),
    notice: ownValue(NOTICES, done),
  }
}

export default function Overview() {
  const edition = useLoaderData<typeof loader>()
  const { slug, name, number, missing, notice } = edition
  const own = `/organisation/editions/${slug}`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-10">
      <h1>
        Édition {number}
        {'\u00a0'}: {name}
      </h1>
      {notice && <Notice tone="success" title={notice} />}
      <p className="flex flex-wrap gap-3">
        {!edition.isPublished && <ButtonLink to={`${own}/publication`}>Publier l’édition</ButtonLink>}
        {!edition.isOver && (
          <ButtonLink to={`${own}/accueil`} look={edition.isPublished ? 'primary' : 'secondary'}>
            Préparer l’accueil
          </ButtonLink>
        )}
        {edition.isPublished && (
          <ButtonLink to={`/editions/${slug}`} look="secondary">
            Voir la page publique
          </ButtonLink>
        )}
        <ButtonLink to={`${own}/reglages`} look="secondary">
          Modifier les réglages
        </ButtonLink>
      </p>

      {missing.length > 0 && !edition.isOver && (
        <section aria-labelledby="missing" className="grid gap-4 rounded-brick border-2 border-ink bg-white p-5">
          <h2 id="missing">Ce qui manque</h2>
          <MissingList slug={slug} missing={missing} />
        </section>
      )}

      <div className="grid gap-8 lg:grid-cols-2">
        <section aria-labelledby="state" className="grid content-start gap-3">
          <h2 id="state">Où elle en est</h2>
          <Facts>
            <Fact label="Date">{edition.when}</Fact>
            <Fact label="Lieu">{edition.where ?? 'Pas encore choisi'}</Fact>
            <State label="Publication" to={`${own}/publication`} change="Changer la publication">
              {edition.isPublished ? 'Publiée' : 'Brouillon, visible des organisateurs seuls'}
            </State>
            <State label="Inscriptions" to={`${own}/ouverture-inscriptions`} change="Changer les inscriptions">
              {edition.registration}
            </State>
            <State label="Appel à participation" to={`${own}/propositions`} change={edition.proposals}>
              {edition.call}
            </State>
            <State label="Archivage" to={`${own}/archivage`} change="Changer l’archivage">
              {edition.isArchived ? 'Archivée' : 'En cours'}
            </State>
          </Facts>
        </section>
        <section aria-labelledby="numbers" className="grid content-start gap-3">
          <h2 id="numbers">En nombres</h2>
          <Facts>
            <Fact label="Inscriptions">
              {edition.placesTaken}
              {edition.capacity !== null && ` sur ${edition.capacity} places`}
            </Fact>
            {edition.activities.map(({ kind, word, count }) => (
              <Fact key={kind} label={word}>
                {count}
              </Fact>
            ))}
          </Facts>
        </section>
      </div>
    </div>
  )
}

function State({ label, to, change, children }: { label: string; to: string; change: string; children: string }) {
  return (
    <Fact label={label}>
      <span className="flex flex-wrap items-center gap-x-4">
        {children}
        <Link to={to} className="inline-flex min-h-touch items-center">
          {change}
        </Link>
      </span>
    </Fact>
  )
}
