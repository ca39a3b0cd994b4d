import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { attendanceOf } from '~/features/group/attendance'
import { lastDayOfGroup } from '~/features/group/erase.server'
import { wholeName } from '~/features/group/people.server'
import { expected, type GroupWithEdition, listPeople, type Person } from '~/features/group/queries.server'
import { DayAndPlace } from '~/features/ticket/day-and-place'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { longDay } from '~/lib/dates'
import { findLanguage } from '~/lib/i18n.server'
import { drawQr } from '~/lib/qr'
import { Notice } from '~/ui/notice'
import { AttendanceSection } from './attendance-section'
import { ShutGroup } from './frame'
import { GroupTicket } from './group-ticket'
import { ListForm } from './list-form'
import { groupHeading, openGroup } from './open-group.server'
import { PeopleSection } from './people-section'

export { groupHeaders as headers, groupMeta as meta } from './frame'

const DONE = ['registered', 'changed', 'removed', 'restored', 'agreements', 'refused', 'details'] as const
const REFUSED = ['closed', 'day-come', 'full', 'too-many', 'no-proof'] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shut, group } = await openGroup(request, params.secret)
  if (shut) return shut
  const [heading, everybody, language] = await Promise.all([
    groupHeading(request, group),
    listPeople(group.id),
    findLanguage(request),
  ])
  const word = new URL(request.url).searchParams.get('fait')
  const lastDay = lastDayOfGroup(group.edition)
  return {
    ...heading,
    done: DONE.find(known => known === word),
    refused: REFUSED.find(known => known === word),
    until: lastDay && longDay(lastDay, language),
    ...(heading.isOver ? { attendance: told(everybody, group) } : await theList(everybody, group)),
  }
}

/** Before the end: the list, and the ticket of the group. */
async function theList(everybody: Person[], group: GroupWithEdition) {
  const people = expected(everybody)
  return {
    people: people.map(line),
    removed: everybody.filter(({ cancelledAt, isErased }) => cancelledAt && !isErased).map(line),
    ticket: people.length > 0 && {
      qr: drawQr(await findTicketAddress(group.edition, group.ticketSerial)),
      shortCode: group.shortCode,
    },
  }
}

function line(person: Person) {
  const { id, birthYear, agrees } = person
  return { id, name: wholeName(person), birthYear, agrees }
}

/** After the end: who came, as far as may be told. */
function told(everybody: Person[], { edition }: GroupWithEdition) {
  const { came, absent, ...numbers } = attendanceOf(everybody, edition)
  const named = (people: Person[]) => people.map(person => ({ id: person.id, name: wholeName(person) }))
  return { came: named(came), absent: named(absent), ...numbers }
}

export default function GroupPage() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('groups')
  if (page.state !== 'open') return <ShutGroup state={page.state} />

  const { base, name, structure, edition, done, refused } = page
  return (
    <div className="page grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
      <header className="grid gap-3">
        <p>
          <EditionTag edition={edition} />
        </p>
        <h1 className="wrap-anywhere">{name ?? t('title')}</h1>
        {structure && <p className="text-stone">{t('for', { name: structure })}</p>}
        <DayAndPlace edition={edition} />
      </header>
      {done && <Notice tone="success" title={t(`notices.${done}`)} />}
      {refused && <Notice tone="error" title={t(`outcomes.${refused}`)} />}
      <Content {...page} />
      <footer className="grid gap-2 border-t-4 border-brick pt-4">
        {!page.isOver && (
          <p>
            <Link to={`${base}/nom`} className="inline-flex min-h-touch items-center">
              {t('details.change')}
            </Link>
          </p>
        )}
        {!page.isOver && <p>{t('free')}</p>}
        <p className="text-base text-stone">{t(page.isOver ? 'linkAfter' : 'link')}</p>
      </footer>
    </div>
  )
}

type Content = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { state: 'open' }>

function Content(page: Content) {
  const { t } = useTranslation('groups')
  if ('attendance' in page) return <AttendanceSection {...page} />
  if (!page.ticket) {
    return (
      <section aria-labelledby="start" className="grid max-w-3xl gap-4">
        <h2 id="start">{t('start.title')}</h2>
        <p>{t('start.text')}</p>
        <ListForm base={page.base} />
      </section>
    )
  }
  return (
    <div className="grid gap-8 lg:grid-cols-[22rem_minmax(0,1fr)] lg:items-start lg:gap-12">
      <GroupTicket {...page.ticket} base={page.base} />
      <PeopleSection {...page} />
    </div>
  )
}
