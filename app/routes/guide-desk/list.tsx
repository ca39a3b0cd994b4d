import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { titleOf } from '~/features/guide/content'
import { KIND_WORDS } from '~/features/guide/kinds'
import { canEditGuide } from '~/features/guide/policy'
import { listDrafts } from '~/features/guide/queries.server'
import { STATE_WORDS, type State, stateOf } from '~/features/guide/states'
import { countOpenChanges } from '~/features/guide-change/queries.server'
import { listOutdatedSheets } from '~/features/rome/sheets.server'
import { longDay, parisDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/button'
import { pageAsked } from '~/ui/list/page-asked'
import { Pages } from '~/ui/list/pages'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { type DeskFilter, filterDesk, isToReview, readDeskFilter } from './list/desk-filter'
import { ListFilters } from './list/list-filters'
import { NewPages } from './list/new-pages'
import { ToDo } from './list/to-do'
import { memberNames } from './page/find-addressed.server'

const PAGE = 50

const NOTICES = {
  relues: 'C’est noté\u00a0: les pages cochées ont été relues aujourd’hui.',
  rien: 'Aucune page publiée n’était cochée.',
} as const

const LOOKS = { draft: 'sun', published: 'leaf', 'newer-draft': 'pastel', withdrawn: 'alert' } as const

export const meta: MetaFunction = () => [{ title: 'Guide · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const query = new URL(request.url).searchParams
  const filter = readDeskFilter(query)
  const today = parisDay(new Date())
  const [all, names] = await Promise.all([listDrafts(), memberNames()])
  const found = filterDesk(all, { filter, today, memberId: member.id })
  const { page, pages, before } = pageAsked(query, { count: found.length, each: PAGE })
  return {
    filter,
    page,
    pages,
    found: found.length,
    notice: ownValue(NOTICES, query.get('fait')),
    total: all.length,
    toReview: all.filter(({ page }) => isToReview(page, today)).length,
    waiting: await countOpenChanges(),
    outdated: (await listOutdatedSheets()).length,
    shown: found.slice(before, before + PAGE).map(({ page, draft }) => ({
      id: page.id,
      title: titleOf(page.kind, draft.content),
      kind: KIND_WORDS[page.kind],
      state: stateOf(page, draft),
      isPublished: page.publishedAt !== null,
      reviewed: page.reviewedOn && longDay(page.reviewedOn, 'fr'),
      isDue: isToReview(page, today),
      owner: page.ownerId && names.get(page.ownerId),
    })),
  }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['shown'][number]

export default function GuideDesk() {
  const { filter, notice, total, toReview, waiting, outdated, found, shown, page, pages } =
    useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h1>Guide du numérique</h1>
        <Link to="/guide" className="inline-flex min-h-touch items-center">
          Voir le guide en ligne
        </Link>
      </div>
      {notice && <Notice tone={notice === NOTICES.rien ? 'info' : 'success'} title={notice} />}
      <ToDo toReview={toReview} waiting={waiting} outdated={outdated} />
      <NewPages />
      <ListFilters filter={filter} />
      {found === 0 ? (
        <p>
          Aucune page ne répond à ces choix.{' '}
          <Link to="/organisation/guide" className="inline-flex min-h-touch items-center">
            Voir toutes les pages
          </Link>
        </p>
      ) : (
        <form method="post" action="/organisation/guide/relectures" className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Table<Row>
            caption={found === total ? counted(total) : `${counted(found)} sur ${total}`}
            rowKey={({ id }) => id}
            rows={shown}
            columns={[
              { heading: 'Page', cell: page => <Title page={page} /> },
              { heading: 'Genre', cell: ({ kind }) => kind, isWide: true },
              { heading: 'État', cell: ({ state }) => <StateTag state={state} />, isWide: true },
              { heading: 'Relue le', cell: page => <Reviewed page={page} />, isWide: true },
              { heading: 'Responsable', cell: ({ owner }) => owner ?? '—', isWide: true },
            ]}
          />
          <div>
            <Button type="submit" look="secondary">
              Noter les pages cochées comme relues aujourd’hui
            </Button>
          </div>
        </form>
      )}
      <Pages base="/organisation/guide" filter={{ ...addressed(filter), page }} pages={pages} />
    </div>
  )
}

/** What the address of another page of the list says again. */
function addressed({ titre, genre, etat, relire, miennes }: DeskFilter) {
  const ticked = (isTicked: boolean) => (isTicked ? 'oui' : undefined)
  return {
    ...{ titre: titre || undefined, genre: genre || undefined, etat: etat || undefined },
    ...{ relire: ticked(relire), miennes: ticked(miennes) },
  }
}

function Title({ page }: { page: Row }) {
  const { id, title, isPublished, kind, owner, state } = page
  return (
    <span className="flex items-center gap-3">
      {isPublished ? (
        <label className="inline-flex min-h-touch min-w-touch items-center justify-center">
          <input type="checkbox" name="pages" value={id} className="size-6 shrink-0 accent-pastel" />
          <span className="sr-only">Cocher {title}</span>
        </label>
      ) : (
        <span className="min-w-touch" />
      )}
      <span className="grid gap-1 sm:min-w-52">
        <Link to={`/organisation/guide/${id}`} className="inline-flex min-h-touch items-center font-bold">
          {title}
        </Link>
        <span className="grid justify-items-start gap-1 pb-2 sm:hidden">
          {[kind, owner].filter(Boolean).join(' · ')}
          <StateTag state={state} />
          <Reviewed page={page} />
        </span>
      </span>
    </span>
  )
}

function StateTag({ state }: { state: State }) {
  return <Tag look={LOOKS[state]}>{STATE_WORDS[state]}</Tag>
}

function Reviewed({ page: { reviewed, isDue } }: { page: Row }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {reviewed}
      {isDue && (
        <span className="whitespace-nowrap">
          <Tag look="sun">à relire</Tag>
        </span>
      )}
      {!reviewed && !isDue && '—'}
    </span>
  )
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'page' : 'pages'}`
}
