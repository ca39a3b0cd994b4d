import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { titleOf } from '~/features/guide/content'
import { canEditGuide } from '~/features/guide/policy'
import { countChanges, listChanges } from '~/features/guide-change/queries.server'
import { longDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { pageAsked } from '~/ui/list/page-asked'
import { Pages } from '~/ui/list/pages'
import { Table } from '~/ui/table'
import { memberNames, nameAmong } from '../page/find-addressed.server'
import { StateTag } from './state-tag'

const PAGE = 50

export const meta: MetaFunction = () => [{ title: 'Modifications proposées · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { searchParams } = new URL(request.url)
  const { page, pages, before } = pageAsked(searchParams, { count: await countChanges(), each: PAGE })
  const [changes, names] = await Promise.all([listChanges({ limit: PAGE, offset: before }), memberNames()])
  return {
    page,
    pages,
    changes: changes.map(({ change, page, read }) => ({
      id: change.id,
      title: titleOf(page.kind, read.content),
      author: nameAmong(names, change.memberId),
      day: longDay(change.createdAt, 'fr'),
      decision: change.decision,
    })),
  }
}

export default function GuideChanges() {
  const { changes, page, pages } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <header className="grid gap-1">
        <p>
          <Link to="/organisation/guide" className="inline-flex min-h-touch items-center">
            Toutes les pages du guide
          </Link>
        </p>
        <h1>Modifications proposées</h1>
      </header>
      {changes.length === 0 ? (
        <p>Personne n’a rien proposé pour l’instant.</p>
      ) : (
        <Table
          caption="Celles qui attendent une réponse d’abord"
          rows={changes}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: 'Page',
              cell: ({ id, title, author, day }) => (
                <>
                  <Link
                    to={`/organisation/guide/modifications/${id}`}
                    className="inline-flex min-h-touch items-center font-bold sm:min-w-40"
                  >
                    {title}
                  </Link>
                  <span className="block sm:hidden">{`${author}, ${day}`}</span>
                </>
              ),
            },
            { heading: 'État', cell: ({ decision }) => <StateTag decision={decision} /> },
            { heading: 'Par', cell: ({ author }) => author, isWide: true },
            { heading: 'Le', cell: ({ day }) => day, isWide: true },
          ]}
        />
      )}
      <Pages base="/organisation/guide/modifications" filter={{ page }} pages={pages} />
    </div>
  )
}
