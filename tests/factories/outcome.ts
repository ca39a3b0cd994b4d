import { db } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { outcomes } from 'db/schema/outcomes'
import { registrations } from 'db/schema/registrations'
import { asc, eq } from 'drizzle-orm'
import { parisTime } from '~/lib/dates'
import { anEdition } from './edition'
import { aFair, type Person } from './fair'

/** An edition held from 13:30 to 17:30 on a day, such as `2026-12-15`. */
export function anEditionOf(heldOn: string, values: Parameters<typeof anEdition>[0] = {}): Promise<Edition> {
  return anEdition({
    startsAt: parisTime(heldOn, '13:30'),
    publishedAt: parisTime('2020-01-01', '12:00'),
    registrationOpensAt: parisTime('2020-01-01', '12:00'),
    registrationClosesAt: null,
    ...values,
  })
}

/** Came at 14:00, and agreed to be asked later. */
export function whoAgreed(edition: Edition, values: Person = {}): Person {
  const at = parisTime(edition.heldOn ?? '', '14:00')
  return { consentFollowUpAt: at, scans: [{ at }], ...values }
}

/** Those people came to an edition; their registrations, by e-mail. */
export async function thoseWhoCame(edition: Edition, people: Person[]) {
  await aFair(edition, people)
  return db
    .select()
    .from(registrations)
    .where(eq(registrations.editionId, edition.id))
    .orderBy(asc(registrations.email), asc(registrations.phone))
}

/** Those asked of an edition long ago, whom nothing names any more, and what they said. */
export async function saidLongAgo(edition: Edition, said: Partial<typeof outcomes.$inferInsert>[]): Promise<void> {
  const months = 1 as const
  await db.insert(outcomes).values(said.map(values => ({ editionId: edition.id, months, ...values })))
}
