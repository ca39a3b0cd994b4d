import { type Database, db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { outcomes } from 'db/schema/outcomes'
import { registrations } from 'db/schema/registrations'
import type { OutcomeMonths } from 'db/schema/words'
import { and, asc, eq, gte, isNotNull, isNull } from 'drizzle-orm'
import { type FOLLOW_UP_WORDS, followUpMessage } from 'emails/follow-up'
import { followUpText } from 'emails/short-text'
import { isNotTold, isReachable, READER, type Reader } from '~/features/message/news.server'
import { queueInBatches, type WrittenMessage, writeMessage, writeText } from '~/features/message/send.server'
import { stopLink } from '~/features/message/stop-link.server'
import { findWords } from '~/features/message-text/words.server'
import { hasCome } from '~/features/statistics/arrivals-sql.server'
import { dayAfter, longDay, parisDay } from '~/lib/dates'
import { followUpLink, refusalLink } from './link.server'
import { askingTime, dueQuestion } from './moments'

/** Six months, and the time that the last question waits for a way to leave. */
const ASKED_WITHIN_DAYS = 210

type Question = { editionId: string; heldOn: string; months: OutcomeMonths }

/**
 * Asks those who agreed to it, and came, what became of them, once their edition is 1, 3 or 6 months ago. Gives back how many
 * it asked; doing it again, or twice at once, asks nobody twice. As many statements for one person as for all.
 */
export async function writeDueFollowUps(now: Date): Promise<number> {
  let asked = 0
  for (const question of await listDueQuestions(now)) {
    asked += await db.transaction(transaction => ask(question, transaction))
  }
  return asked
}

async function listDueQuestions(now: Date): Promise<Question[]> {
  const held = await db
    .select({ editionId: editions.id, heldOn: editions.heldOn })
    .from(editions)
    .where(gte(editions.heldOn, dayAfter(parisDay(now), -ASKED_WITHIN_DAYS)))
    .orderBy(asc(editions.heldOn))
  return held.flatMap(({ editionId, heldOn }) => {
    const months = heldOn && dueQuestion(heldOn, now)
    return months ? { editionId, heldOn, months } : []
  })
}

async function ask(question: Question, transaction: Database): Promise<number> {
  const { editionId, months } = question
  const people = await lockPeople(question, transaction)
  if (people.length === 0) return 0
  const asked = await transaction
    .insert(outcomes)
    .values(people.map(({ id }) => ({ editionId, months, registrationId: id })))
    .onConflictDoNothing()
    .returning({ id: outcomes.registrationId })
  const ids = new Set(asked.map(({ id }) => id))
  const texts = await findWords('follow-up', transaction)
  return queueInBatches(
    people.filter(({ id }) => ids.has(id)),
    person => write(question, person, texts),
    transaction,
  )
}

/** Those who are to be asked. Who erases their data or takes back their consent meanwhile waits, or is left out. */
function lockPeople({ editionId, months }: Question, transaction: Database) {
  return transaction
    .select(READER)
    .from(registrations)
    .where(
      and(
        eq(registrations.editionId, editionId),
        isNotNull(registrations.consentFollowUpAt),
        isNull(registrations.cancelledAt),
        isNull(registrations.erasedAt),
        isNull(registrations.messagesStoppedAt),
        isReachable(),
        hasCome(registrations.id),
        // Their own row is detached from them once they have answered for the last time: the message still tells.
        isNotTold(occasionOf(months), transaction),
      ),
    )
    .orderBy(asc(registrations.id))
    .for('no key update')
}

function write({ heldOn, months }: Question, person: Reader, texts: typeof FOLLOW_UP_WORDS): WrittenMessage {
  const { id, email, phone, firstName, language } = person
  const link = followUpLink(id, months)
  const about = {
    template: 'follow-up',
    registrationId: id,
    occasion: occasionOf(months),
    sendBefore: askingTime(heldOn, months).until,
  }
  if (!email) return writeText({ ...about, phone: phone ?? '', text: followUpText({ language, heldOn, link }) })
  const when = longDay(heldOn, language)
  const links = { link, refusalLink: refusalLink(id), stopLink: stopLink(id) }
  const letter = followUpMessage({ language, firstName, when, months, ...links }, texts)
  return writeMessage({ ...about, to: email, ...letter })
}

function occasionOf(months: OutcomeMonths): string {
  return `follow-up-${months}`
}
