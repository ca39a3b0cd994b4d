import { randomBytes } from 'node:crypto'
import { type Database, db } from 'db/client.server'
import type { Group } from 'db/schema/groups'
import { type Registration, registrations } from 'db/schema/registrations'
import type { Language } from 'db/schema/words'
import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { newShortCode } from '~/features/ticket/short-code'

export type GroupPerson = Pick<Registration, 'firstName' | 'lastName' | 'birthYear'> & {
  /** The adviser read the wording to them, and they said yes. */
  agrees: boolean
}
type Signing = { group: Group; people: GroupPerson[]; language: Language; now: Date }

/** Signs the people of a group up to its edition, in one statement; throws when there are not enough places. */
export async function registerPeople({ group, people, language, now }: Signing, database: Database): Promise<void> {
  const { id: groupId, editionId, prescriberId } = group
  let left = people.map(({ agrees, ...person }) => ({
    ...person,
    consentAdviserAt: agrees ? now : null,
    id: crypto.randomUUID(),
  }))
  while (left.length > 0) {
    const codes = () => ({ ticketSerial: randomBytes(8).toString('hex'), shortCode: newShortCode() })
    const rows = left.map(person => ({
      ...person,
      ...codes(),
      groupId,
      editionId,
      prescriberId,
      language,
      createdAt: now,
    }))
    const written = await database
      .insert(registrations)
      .values(rows)
      // A short code that another registration holds: drawn again.
      .onConflictDoNothing({ target: [registrations.editionId, registrations.shortCode] })
      .returning({ id: registrations.id })
    const ids = new Set(written.map(({ id }) => id))
    left = left.filter(({ id }) => !ids.has(id))
  }
}

type Correction = { groupId: string; personId: string; person: Omit<GroupPerson, 'agrees'> }

/** Corrects the name and the year of birth of one of a group's people; their ticket stays the same. */
export async function correctPerson({ groupId, personId, person }: Correction): Promise<void> {
  await db
    .update(registrations)
    .set(person)
    .where(isIn(groupId, [personId]))
}

/** Notes that these people of a group agree that their adviser be told; those who did before keep their moment. */
export async function noteAgreements(groupId: string, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  const isNew = isNull(registrations.consentAdviserAt)
  await db
    .update(registrations)
    .set({ consentAdviserAt: now, consentAdviserWithdrawnAt: null })
    .where(and(isIn(groupId, ids), isNew))
}

type Refusal = { groupId: string; personId: string; now: Date }

/** Notes that one of a group's people does not agree, or no more. */
export async function noteRefusal({ groupId, personId, now }: Refusal): Promise<void> {
  await withdraw(isIn(groupId, [personId]), now)
}

function isIn(groupId: string, ids: string[]) {
  return and(eq(registrations.groupId, groupId), inArray(registrations.id, ids), isNull(registrations.erasedAt))
}

type Withdrawal = { editionId: string; ticketSerial: string; now: Date }

/** Takes back the agreement of whoever holds that ticket, if they gave one: their adviser is not told any more. */
export async function withdrawAgreement({ editionId, ticketSerial, now }: Withdrawal): Promise<void> {
  await withdraw(and(eq(registrations.editionId, editionId), eq(registrations.ticketSerial, ticketSerial)), now)
}

async function withdraw(whose: SQL | undefined, now: Date): Promise<void> {
  await db
    .update(registrations)
    .set({ consentAdviserAt: null, consentAdviserWithdrawnAt: now })
    .where(and(whose, isNotNull(registrations.consentAdviserAt)))
}
