import { db } from 'db/client.server'
import { type Edition, editions } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { parisDay } from '~/lib/dates'
import { endOfCall, isCallOpen } from './call'
import { isOver } from './moments'

type Opening = { edition: Edition; lastDay: string; actor: Actor; now: Date }

/** Opens the edition's call for participation, or moves its end: it receives proposals until that day's midnight. */
export async function openCall({
  edition,
  lastDay,
  actor,
  now,
}: Opening): Promise<{ outcome: 'open' | 'over' | 'past-day' | 'after-the-edition' }> {
  if (isOver(edition, now)) return { outcome: 'over' }
  if (lastDay < parisDay(now)) return { outcome: 'past-day' }
  if (edition.heldOn && lastDay > edition.heldOn) return { outcome: 'after-the-edition' }
  await setEnd({ edition, verb: 'open', callClosesAt: endOfCall(lastDay), actor })
  return { outcome: 'open' }
}

/** Ends the call now; one that is closed keeps its end. */
export async function closeCall({ edition, actor, now }: Omit<Opening, 'lastDay'>): Promise<void> {
  if (isCallOpen(edition, now)) await setEnd({ edition, verb: 'close', callClosesAt: now, actor })
}

type Change = { edition: Edition; verb: 'open' | 'close'; callClosesAt: Date; actor: Actor }

async function setEnd({ edition, verb, callClosesAt, actor }: Change) {
  await db.transaction(async transaction => {
    await transaction.update(editions).set({ callClosesAt }).where(eq(editions.id, edition.id))
    const change = { before: { callClosesAt: edition.callClosesAt }, after: { callClosesAt } }
    const subject = { subject: 'call', subjectId: edition.id, label: edition.name, editionId: edition.id }
    await recordDeed({ actor, verb, ...change, ...subject }, transaction)
  })
}
