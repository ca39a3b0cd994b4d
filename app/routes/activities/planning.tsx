import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listProgramme } from '~/features/activity/queries.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { capitalise } from '~/features/edition/words'
import { type Clash, findProgrammeClashes, isRemark } from '~/features/programme/clashes'
import { planProgramme } from '~/features/programme/planning'
import { listRooms } from '~/features/venue/queries.server'
import { clockTime, longDay, parisDay, timeRange } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { Notice } from '~/ui/notice'
import { PlanningTable } from './planning/planning-table'

export const meta: MetaFunction = () => [{ title: 'Planning · LNPSQ' }]

const OVER = { room: 'la salle', speaker: 'l’intervention de', host: 'la structure' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const [programme, rooms] = await Promise.all([listProgramme(edition.id), listRooms(edition.venueId)])
  const planned = programme.filter(({ cancelledAt }) => cancelledAt === null)
  const clashes = findProgrammeClashes(planned)
  const [remarks, errors] = [clashes.filter(isRemark), clashes.filter(clash => !isRemark(clash))]
  const [toCheck, clashing] = [idsOf(remarks), idsOf(errors)]
  const cards = planned.map(({ id, slug, title, kind, room, startsAt, endsAt, hosts, speakers }) => ({
    ...{ id, slug, title, kind, room, startsAt, endsAt },
    hours: `${kind === 'stand' ? otherDay(startsAt, edition) : ''}${timeRange(startsAt, endsAt, 'fr')}`,
    people: [...speakers, ...hosts].map(({ name }) => name).join(', '),
    clashes: clashing.has(id),
    toCheck: toCheck.has(id),
  }))
  const timed = cards.filter(({ kind }) => kind !== 'stand')
  const { columns, days } = planProgramme(
    timed,
    rooms.map(({ name }) => name).filter(name => timed.some(({ room }) => room === name)),
  )
  const isAsAnnounced = days.every(({ day }) => day === (edition.heldOn ?? days[0]?.day))
  return {
    title: `${edition.name}${edition.heldOn ? `, ${longDay(edition.heldOn, 'fr')}` : ''}`,
    list: `/organisation/editions/${edition.slug}/activites`,
    clashes: errors.map(clash => sentenceOf(clash, edition)),
    remarks: remarks.map(clash => sentenceOf(clash, edition)),
    stands: cards.filter(({ kind }) => kind === 'stand'),
    planning: {
      columns,
      days: days.map(({ day, rows }) => ({ day, title: isAsAnnounced ? null : capitalise(longDay(day, 'fr')), rows })),
    },
  }
}

type Day = { heldOn: string | null }

/** What stands before the hour of something that does not happen on the edition's day. */
function otherDay(moment: Date, { heldOn }: Day): string {
  return heldOn === null || parisDay(moment) === heldOn ? '' : `${longDay(moment, 'fr')}, `
}

function idsOf(clashes: Clash[]): Set<string> {
  return new Set(clashes.flatMap(({ between }) => between.map(({ id }) => id)))
}

function sentenceOf({ over, name, between: [one, other] }: Clash, edition: Day): string {
  const when = `${otherDay(other.startsAt, edition)}à ${clockTime(other.startsAt, 'fr')}`
  return `${capitalise(when)}, ${OVER[over]} «\u00a0${name}\u00a0»\u00a0: «\u00a0${one.title}\u00a0» et «\u00a0${other.title}\u00a0» se chevauchent.`
}

export default function Planning() {
  const { title, list, clashes, remarks, stands, planning } = useLoaderData<typeof loader>()
  const isEmpty = stands.length === 0 && planning.days.length === 0
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10 print:gap-4 print:py-0 print:[page:wide]">
      <h1>Planning</h1>
      <p>{title}</p>
      {clashes.length > 0 ? (
        <Notice tone="error" title={clashes.length === 1 ? 'Un conflit' : `${clashes.length} conflits`}>
          <ul className="list-disc ps-5">
            {clashes.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p className="no-print text-stone">
          {isEmpty
            ? 'Le programme est vide\u00a0: les activités ajoutées se verront ici, par salle et par heure.'
            : 'Aucun conflit de salle ni d’intervention.'}
        </p>
      )}
      {remarks.length > 0 && (
        <section aria-labelledby="remarks" className="no-print grid gap-1 text-stone">
          <h2 id="remarks" className="text-base">
            À vérifier{'\u00a0'}: {remarks.length}
          </h2>
          <p>
            Une structure tient deux activités à la même heure. Ce n’est pas un conflit si elle y envoie assez de monde.
          </p>
          <ul className="list-disc ps-5">
            {remarks.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {stands.length > 0 && (
        <section className="grid gap-2">
          <h2>Stands, en continu</h2>
          <ul className="columns-1 gap-8 sm:columns-2 lg:columns-3">
            {stands.map(stand => (
              <li key={stand.id} className="break-inside-avoid py-1">
                <Link to={`${list}/${stand.slug}`}>{stand.title}</Link>
                <span className="block text-base text-stone print:text-xs">
                  {[stand.hours, stand.room, stand.people].filter(Boolean).join(' · ')}
                </span>
                {stand.clashes && <strong className="text-alert">! conflit</strong>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {planning.days.length > 0 && <PlanningTable planning={planning} list={list} />}
    </div>
  )
}
