import { db } from 'db/client.server'
import { type Edition, editions } from 'db/schema/editions'
import type { AuditVerb } from 'db/schema/words'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isOver, registrationState } from './moments'

type Wish = { editionId: string; actor: Actor; now: Date }
type Change = { verb: AuditVerb; values: Partial<Edition> }

/** Shows the edition to everybody; the first moment stays. features/preparation says when it may be shown. */
export async function showToEverybody({ editionId, actor, now }: Wish): Promise<void> {
  await changeEdition({ editionId, actor }, ({ publishedAt }) =>
    publishedAt === null || publishedAt > now ? { verb: 'publish', values: { publishedAt: now } } : undefined,
  )
}

/** Hides the edition again from everybody but its organisers. */
export async function withdrawEdition({ editionId, actor }: Omit<Wish, 'now'>): Promise<void> {
  await changeEdition({ editionId, actor }, ({ publishedAt }) =>
    publishedAt === null ? undefined : { verb: 'withdraw', values: { publishedAt: null } },
  )
}

/** Puts the edition away, out of those in hand; nothing else changes. */
export async function archiveEdition({ editionId, actor, now }: Wish): Promise<void> {
  await changeEdition({ editionId, actor }, ({ archivedAt }) =>
    archivedAt === null ? { verb: 'archive', values: { archivedAt: now } } : undefined,
  )
}

/** Takes the edition back among those in hand. */
export async function restoreEdition({ editionId, actor }: Omit<Wish, 'now'>): Promise<void> {
  await changeEdition({ editionId, actor }, ({ archivedAt }) =>
    archivedAt === null ? undefined : { verb: 'restore', values: { archivedAt: null } },
  )
}

/** Opens registration now; an end that has passed moves to the edition's own. One that is over stays closed: `over`. */
export async function openRegistration({ editionId, actor, now }: Wish): Promise<{ outcome: 'open' | 'over' }> {
  const edition = await changeEdition({ editionId, actor }, edition => {
    if (isOver(edition, now) || isOpen(edition, now)) return undefined
    const { registrationClosesAt: closesAt, endsAt } = edition
    const values = { registrationOpensAt: now, registrationClosesAt: closesAt && closesAt > now ? closesAt : endsAt }
    return { verb: 'open', values }
  })
  return { outcome: isOver(edition, now) ? 'over' : 'open' }
}

/** Closes registration now. Where it is not open there is nothing to close: `not-open`. */
export async function closeRegistration({ editionId, actor, now }: Wish): Promise<{ outcome: 'closed' | 'not-open' }> {
  let outcome: 'closed' | 'not-open' = 'not-open'
  await changeEdition({ editionId, actor }, edition => {
    if (!isOpen(edition, now)) return undefined
    outcome = 'closed'
    // A window that has just opened cannot also end at that very moment.
    const hasJustOpened = edition.registrationOpensAt?.getTime() === now.getTime()
    const values = hasJustOpened
      ? { registrationOpensAt: null, registrationClosesAt: null }
      : { registrationClosesAt: now }
    return { verb: 'close', values }
  })
  return { outcome }
}

type RegistrationWindow = { opensAt: Date | null; closesAt: Date | null }

/** Chooses from when to when people register; null: not yet, or no end but the edition's. */
export async function setRegistrationWindow({
  editionId,
  actor,
  opensAt,
  closesAt,
}: Omit<Wish, 'now'> & RegistrationWindow): Promise<void> {
  const values = { registrationOpensAt: opensAt, registrationClosesAt: closesAt }
  await changeEdition({ editionId, actor }, () => ({ verb: 'update', values }))
}

function isOpen(edition: Edition, now: Date): boolean {
  return ['open', 'full'].includes(registrationState(edition, now))
}

/** Two who change an edition come one after the other; no change writes nothing, not even in the log. */
async function changeEdition(
  { editionId, actor }: { editionId: string; actor: Actor },
  decide: (edition: Edition) => Change | undefined,
): Promise<Edition> {
  return db.transaction(async transaction => {
    const [before] = await transaction.select().from(editions).where(eq(editions.id, editionId)).for('no key update')
    if (!before) throw new Error('The edition does not exist')
    const change = decide(before)
    if (!change) return before
    const [after] = await transaction.update(editions).set(change.values).where(eq(editions.id, editionId)).returning()
    if (!after) throw new Error('The edition was not written')
    const subject = { subject: 'edition', subjectId: editionId, label: after.name, editionId }
    await recordDeed({ actor, verb: change.verb, before, after, ...subject }, transaction)
    return after
  })
}
