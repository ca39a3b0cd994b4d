import { type Database, db } from 'db/client.server'
import { passportGifts, passports, stamps } from 'db/schema/passports'
import { count, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'

/** A volunteer's phone gives without being a member: the journal keeps which device. */
type Wish = { registrationId: string; editionId: string; actor: Actor; deviceId?: string; now: Date }
export type GiftOutcome =
  | { outcome: 'given' }
  | { outcome: 'already'; givenAt: Date }
  | { outcome: 'missing'; stamps: number; needed: number }
  | { outcome: 'no-passport' }

/** Hands over the gift of a full passport, once. */
export function giveGift({ registrationId, editionId, actor, deviceId, now }: Wish): Promise<GiftOutcome> {
  return db.transaction(async transaction => {
    const [passport] = await transaction.select().from(passports).where(eq(passports.editionId, editionId))
    if (!passport) return { outcome: 'no-passport' }
    const stamped = await countStamps(registrationId, transaction)
    if (stamped < passport.stampsNeeded) {
      return { outcome: 'missing', stamps: stamped, needed: passport.stampsNeeded }
    }
    const [given] = await transaction
      .insert(passportGifts)
      .values({ registrationId, givenAt: now })
      .onConflictDoNothing()
      .returning()
    if (!given) {
      const [before] = await transaction.select().from(passportGifts).where(isOf(registrationId))
      return { outcome: 'already', givenAt: before?.givenAt ?? now }
    }
    await record('create', { registrationId, editionId, actor, deviceId }, transaction)
    return { outcome: 'given' }
  })
}

/** Takes back a gift noted by mistake; one that was not given is left as it is. */
export function takeGiftBack({ registrationId, editionId, actor }: Omit<Wish, 'now'>): Promise<void> {
  return db.transaction(async transaction => {
    const removed = await transaction.delete(passportGifts).where(isOf(registrationId)).returning()
    if (removed.length > 0) await record('delete', { registrationId, editionId, actor }, transaction)
  })
}

async function countStamps(registrationId: string, database: Database): Promise<number> {
  const [found] = await database
    .select({ number: count() })
    .from(stamps)
    .where(eq(stamps.registrationId, registrationId))
  return found?.number ?? 0
}

function isOf(registrationId: string) {
  return eq(passportGifts.registrationId, registrationId)
}

function record(verb: 'create' | 'delete', given: Omit<Wish, 'now'>, database: Database): Promise<void> {
  const { registrationId, deviceId, ...deed } = given
  const after = deviceId === undefined ? undefined : { deviceId }
  return recordDeed({ ...deed, verb, subject: 'passport-gift', subjectId: registrationId, after }, database)
}
