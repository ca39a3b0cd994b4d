import { db } from 'db/client.server'
import { checkpoints } from 'db/schema/checkpoints'
import { scans } from 'db/schema/door'
import { editions } from 'db/schema/editions'
import { type District, districts } from 'db/schema/neighbourhoods'
import { type Registration, registrations } from 'db/schema/registrations'
import { venues } from 'db/schema/venues'
import { and, asc, eq, gt, isNull, type SQL } from 'drizzle-orm'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { findRegistrationIdBySecret } from '~/features/ticket/link.server'

export type RegistrationWithEdition = Registration & { edition: EditionWithVenue }

/** The registration whose private page has this secret; undefined once erased. */
export async function findRegistrationBySecret(
  secret: string | undefined,
): Promise<RegistrationWithEdition | undefined> {
  const id = findRegistrationIdBySecret(secret)
  return id ? findRegistration(id) : undefined
}

/** A registration with its edition; undefined once erased. */
export async function findRegistration(id: string): Promise<RegistrationWithEdition | undefined> {
  const [found] = await listWithEdition(eq(registrations.id, id))
  return found
}

/** The registration whose ticket has this serial; undefined once erased. */
export async function findRegistrationBySerial(serial: string): Promise<RegistrationWithEdition | undefined> {
  const [found] = await listWithEdition(eq(registrations.ticketSerial, serial))
  return found
}

/** The active registrations of an e-mail to editions that are not over, the soonest first. */
export function listComingRegistrations(email: string, now: Date): Promise<RegistrationWithEdition[]> {
  return listWithEdition(
    and(eq(registrations.email, email), isNull(registrations.cancelledAt), gt(editions.endsAt, now)),
  )
}

/** Districts by city, then by name. */
export function listDistricts(): Promise<District[]> {
  return db.select().from(districts).orderBy(asc(districts.city), asc(districts.name))
}

/** A district by its address-like name. */
export async function findDistrict(slug: string): Promise<District | undefined> {
  const [district] = await db.select().from(districts).where(eq(districts.slug, slug))
  return district
}

/** Each reading of a registration's ticket at the door, the oldest first. */
export function listOwnScans(registrationId: string) {
  return db
    .select({ at: scans.scannedAt, checkpoint: checkpoints.name })
    .from(scans)
    .innerJoin(checkpoints, eq(checkpoints.id, scans.checkpointId))
    .where(eq(scans.registrationId, registrationId))
    .orderBy(asc(scans.scannedAt), asc(scans.id))
}

async function listWithEdition(condition: SQL | undefined): Promise<RegistrationWithEdition[]> {
  const found = await db
    .select()
    .from(registrations)
    .innerJoin(editions, eq(editions.id, registrations.editionId))
    .leftJoin(venues, eq(venues.id, editions.venueId))
    .where(and(condition, isNull(registrations.erasedAt)))
    .orderBy(asc(editions.startsAt), asc(registrations.createdAt))
  return found.map(row => ({ ...row.registrations, edition: { ...row.editions, venue: row.venues } }))
}
