import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listRegistrations, PAGE } from '~/features/attendee/list.server'
import { searchByName } from '~/features/check-in/search.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findActivity, listAllBookable } from '~/features/enrolment/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { formatNumber } from '~/lib/numbers'
import { Pages } from '~/ui/list/pages'
import { Notice } from '~/ui/notice'
import { RegistrationFilters } from './registration-filters'
import { RegistrationTable } from './registration-table'

const SearchSchema = z.object({ text: z.string('Tapez un nom ou un code court.').max(100, 'C’est trop long.') })

const FilterSchema = z.object({
  etat: z.enum(['active', 'cancelled']).optional().catch(undefined),
  venue: z.enum(['oui', 'non']).optional().catch(undefined),
  activite: z.string().max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Inscriptions, ${data.edition.name} · LNPSQ` : 'LNPSQ' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const query = new URL(request.url).searchParams
  const filter = FilterSchema.parse(Object.fromEntries([...query].filter(([, value]) => value !== '')))
  const activity = await findActivity(edition.id, filter.activite)
  const { registrations, total } = await listRegistrations({
    editionId: edition.id,
    filter: {
      state: filter.etat,
      came: filter.venue && filter.venue === 'oui',
      activityId: activity?.id,
    },
    page: filter.page,
  })
  return {
    edition: { slug: edition.slug, name: edition.name },
    filter: { ...filter, activite: activity?.slug },
    activities: (await listAllBookable(edition.id)).map(({ slug, title }) => ({ slug, title })),
    registrations,
    total,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    cancelledCode: query.get('annulee'),
  }
}

/** Looks for people by name or short code: posted, so that no name stands in an address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const form = await parseForm(request, SearchSchema)
  if (form.status !== 'success') return data({ reply: form.reply(), found: undefined }, 422)
  const ids = (await searchByName(edition.id, form.value.text)).map(({ registrationId }) => registrationId)
  const { registrations } = await listRegistrations({ editionId: edition.id, filter: { ids }, page: 1 })
  return data({ reply: form.reply(), found: registrations })
}

export default function Registrations() {
  const { edition, filter, activities, registrations, total, pages, cancelledCode } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const base = `/organisation/editions/${edition.slug}/inscriptions`
  return (
    <div className="grid gap-8 py-8">
      <h1>Inscriptions</h1>
      {cancelledCode && !answer && <Notice tone="success" title={`L’inscription ${cancelledCode} est annulée.`} />}
      <RegistrationFilters base={base} filter={filter} activities={activities} reply={answer?.reply} />
      {answer?.found ? (
        <RegistrationTable
          base={base}
          registrations={answer.found}
          caption={`Trouvées : ${answer.found.length} (dix au plus). Il faut trois lettres, ou un code court.`}
        />
      ) : (
        <>
          <RegistrationTable
            base={base}
            registrations={registrations}
            caption={`${formatNumber(total, 'fr')} inscription${total > 1 ? 's' : ''}`}
          />
          <Pages base={base} filter={filter} pages={pages} />
        </>
      )}
    </div>
  )
}
