import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { canEnterSpace, canOrganise, canOrganiseEverything } from '~/features/account/policy'
import { requireMember, type SignedInMember } from '~/features/account/session.server'
import { canRecruit, canRecruitFor } from '~/features/after-work/policy'
import { listRecruitments } from '~/features/after-work/queries.server'
import { isOver, isPublished } from '~/features/edition/moments'
import { listAllEditions } from '~/features/edition/queries.server'
import { canEditGuide } from '~/features/guide/policy'
import { countReviewsDue } from '~/features/guide/queries.server'
import { canHaveOrganisation } from '~/features/organisation/policy'
import { areFiguresPublic, canSeeAllFigures } from '~/features/statistics/policy'
import { longDay, parisDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { EditionCard } from './home/edition-card'
import { EditionLines } from './home/edition-lines'
import { NextEvening } from './home/next-evening'
import { inOrder } from './home/order'
import { listToDo } from './home/to-do.server'

export const meta: MetaFunction = () => [{ title: 'Espace organisation · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  const now = new Date()
  const all = await listAllEditions()
  const shown = all.filter(edition => canOrganise(member, edition) || isPublished(edition, now))
  const editions = inOrder(shown, now)
  const inHand = editions.filter(edition => !edition.archivedAt && !isOver(edition, now))
  const toDo = await listToDo(
    inHand.filter(edition => canOrganise(member, edition)),
    now,
  )
  return {
    name: member.name,
    canCreate: canOrganiseEverything(member),
    hasOrganisation: canHaveOrganisation(member),
    recruits: canRecruit(member),
    evening: await findNextEvening(member, now),
    guideReviews: canEditGuide(member) ? await countReviewsDue(parisDay(now)) : 0,
    readsMessages: canOrganiseEverything(member),
    editions: editions.map(edition => ({
      slug: edition.slug,
      organises: canOrganise(member, edition),
      title: `${edition.name}, ${edition.heldOn ? longDay(edition.heldOn, 'fr') : edition.year}`,
      isOver: isOver(edition, now),
      isPublished: isPublished(edition, now),
      isArchived: edition.archivedAt !== null,
      showsFigures: canSeeAllFigures(member, edition) || areFiguresPublic(edition, now),
      toDo: toDo.get(edition.id) ?? [],
    })),
  }
}

/** The next after-work where the member recruits, or the one that runs. */
async function findNextEvening(member: SignedInMember, now: Date) {
  const { organisationId } = member
  if (!organisationId || !canRecruit(member)) return undefined
  const recruitments = await listRecruitments(organisationId)
  const own = recruitments.filter(({ edition }) => canRecruitFor(member, { edition, organisationId }))
  return own.filter(({ afterWork }) => afterWork.endsAt > now).at(-1)
}

export default function OrganisationHome() {
  const { name, canCreate, hasOrganisation, recruits, evening, guideReviews, readsMessages, editions } =
    useLoaderData<typeof loader>()
  const organises = editions.some(edition => edition.organises)
  const archived = editions.filter(edition => edition.isArchived)
  const past = editions.filter(edition => edition.isOver && !edition.isArchived)
  const inHand = editions.filter(edition => !edition.isOver && !edition.isArchived)
  return (
    <div className="grid gap-8 py-10">
      <h1>Bonjour, {name}</h1>
      {evening && <NextEvening {...evening} />}
      {hasOrganisation && (
        <p className="flex flex-wrap gap-x-6">
          {recruits && !evening && (
            <>
              <Link to="/organisation/entretiens" className="inline-flex min-h-touch items-center font-bold">
                Mes entretiens
              </Link>
              <Link to="/organisation/offres" className="inline-flex min-h-touch items-center font-bold">
                Mes offres
              </Link>
            </>
          )}
          <Link to="/organisation/ma-structure" className="inline-flex min-h-touch items-center font-bold">
            Voir la page de ma structure
          </Link>
        </p>
      )}
      {guideReviews > 0 && (
        <p>
          <Link to="/organisation/guide?relire=oui" className="inline-flex min-h-touch items-center font-bold">
            {guideReviews === 1 ? 'Une page du guide est à relire' : `${guideReviews} pages du guide sont à relire`}
          </Link>
        </p>
      )}
      {!organises && <p>Voici les éditions et leurs chiffres publics.</p>}
      <section aria-labelledby="editions" className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h2 id="editions">Éditions à venir</h2>
          {canCreate && <ButtonLink to="/organisation/editions/nouvelle">Créer une édition</ButtonLink>}
        </div>
        {inHand.length === 0 && <p>Aucune édition à venir.</p>}
        <ul className="grid gap-4">
          {inHand.map(edition => (
            <EditionCard key={edition.slug} edition={edition} />
          ))}
        </ul>
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past" className="grid gap-2">
          <h2 id="past">Éditions passées</h2>
          <EditionLines editions={past} />
        </section>
      )}
      {archived.length > 0 && (
        <details>
          <summary className="inline-flex min-h-touch cursor-pointer items-center font-bold text-pastel underline underline-offset-4">
            Éditions archivées ({archived.length})
          </summary>
          <EditionLines editions={archived} />
        </details>
      )}
      {readsMessages && (
        <p>
          <Link to="/organisation/messages" className="inline-flex min-h-touch items-center">
            Messages
          </Link>
        </p>
      )}
    </div>
  )
}
