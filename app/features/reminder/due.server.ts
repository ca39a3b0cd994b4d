import { type Database, db } from 'db/client.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { listEditionsHeldBetween } from '~/features/edition/queries.server'
import { listPagesByActivity } from '~/features/guide-link/queries.server'
import { queueMessages } from '~/features/message/send.server'
import { dayAfter, parisDay } from '~/lib/dates'
import { writeGroupSummaries } from './group-summaries.server'
import { writeReminders, writeThanks } from './letters.server'
import { isIn, lastRegistration, type ReminderKind, type Window, windowOf } from './moments'
import { lockPeople } from './people.server'

const KINDS: ReminderKind[] = ['reminder-2-days', 'reminder-2-hours', 'thanks']
/** People written to in one transaction. */
const BATCH = 100

type Due = { kind: ReminderKind; edition: EditionWithVenue; window: Window; now: Date }
type Pages = Awaited<ReturnType<typeof listPagesByActivity>>

/**
 * Writes the messages whose day and hour have come: reminders, thanks, and what advisers are told of their groups. Gives back
 * how many. Doing it again, or in several processes at once, writes none twice: each has its occasion.
 */
export async function writeDueMessages(now: Date): Promise<number> {
  const today = parisDay(now)
  let count = 0
  for (const edition of await listEditionsHeldBetween(dayAfter(today, -4), dayAfter(today, 2))) {
    for (const kind of KINDS) {
      const window = windowOf(kind, edition)
      if (window && isIn(window, now)) count += await writeAll({ kind, edition, window, now })
    }
    count += await writeGroupSummaries(edition, now)
  }
  return count
}

async function writeAll(due: Due): Promise<number> {
  const pages: Pages = due.kind === 'thanks' ? await listPagesByActivity(due.edition.id) : new Map()
  let count = 0
  for (;;) {
    const { people, written } = await db.transaction(transaction => writeBatch({ ...due, pages }, transaction))
    count += written
    if (people < BATCH || written === 0) return count
  }
}

async function writeBatch({ kind, edition, window, now, pages }: Due & { pages: Pages }, transaction: Database) {
  const occasion = `${kind} ${edition.heldOn}`
  const people = await lockPeople(
    {
      editionId: edition.id,
      occasion,
      registeredBefore: lastRegistration(kind, window, edition),
      // Two days before, the day is far enough for those who read their letters; a text message is for the last hours.
      withPhone: kind === 'reminder-2-hours',
      came: kind === 'thanks',
      most: BATCH,
    },
    transaction,
  )
  if (people.length === 0) return { people: 0, written: 0 }
  const about = { occasion, sendBefore: window.until }
  const messages =
    kind === 'thanks'
      ? await writeThanks({ people, edition, about, pages }, transaction)
      : await writeReminders({ kind, people, edition, about, now }, transaction)
  return { people: people.length, written: await queueMessages(messages, transaction) }
}
