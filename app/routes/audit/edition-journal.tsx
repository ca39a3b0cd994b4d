import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { journalFilters } from '~/features/audit/filters'
import { canReadEditionJournal } from '~/features/audit/policy'
import { listActors } from '~/features/audit/queries.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { JournalFiltersForm } from './journal-filters'
import { JournalTable } from './journal-table'
import { readJournal } from './read-journal.server'

export const meta: MetaFunction = () => [{ title: 'Journal de l’édition · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canReadEditionJournal(member, edition))
  const url = new URL(request.url)
  const filters = { ...journalFilters(url.searchParams), editionId: edition.id }
  return { filters, ...(await readJournal(filters, url)), actors: await listActors(edition.id) }
}

export default function EditionJournal() {
  const { filters, actors, entries, older } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <h1>Journal de l’édition</h1>
      <p>Qui a fait quoi dans cette édition, et quand. Les données des personnes n’y sont pas.</p>
      <JournalFiltersForm filters={filters} actors={actors} />
      <JournalTable entries={entries} older={older} />
    </div>
  )
}
