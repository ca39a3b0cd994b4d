import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { journalFilters } from '~/features/audit/filters'
import { canReadJournal } from '~/features/audit/policy'
import { listActors } from '~/features/audit/queries.server'
import { listAllEditions } from '~/features/edition/queries.server'
import { authorise } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { JournalFiltersForm } from './journal-filters'
import { JournalTable } from './journal-table'
import { readJournal } from './read-journal.server'

export const meta: MetaFunction = () => [{ title: 'Journal · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canReadJournal(member))
  const url = new URL(request.url)
  const filters = journalFilters(url.searchParams)
  const editions = await listAllEditions()
  return {
    filters,
    ...(await readJournal(filters, url)),
    actors: await listActors(),
    editions: editions.map(({ id, name, year }) => ({ id, name: `${name} ${year}` })),
    file: `/organisation/journal.csv${url.search}`,
  }
}

export default function Journal() {
  const { filters, actors, editions, entries, older, file } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <h1>Journal</h1>
      <p>Qui a fait quoi, et quand. Rien ne s’y efface, et les données des personnes n’y sont pas.</p>
      <JournalFiltersForm filters={filters} actors={actors} editions={editions} />
      <JournalTable entries={entries} older={older} />
      <p>
        <ButtonLink to={file} reloadDocument look="secondary">
          Télécharger en CSV
        </ButtonLink>
      </p>
    </div>
  )
}
