import { db, violates } from 'db/client.server'
import { type Registration, registrations } from 'db/schema/registrations'
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'

export type Contact = Pick<Registration, 'email' | 'phone'>
export type HeldContact = Pick<Registration, 'email' | 'phone' | 'claimedEmail' | 'claimedPhone'>

/**
 * Writes with the contact a person gave. The part of it that another active registration of the edition holds is written
 * as a claim instead: kept for its giver, never written to, and nothing of it shows. See docs/decisions/second-registration.md.
 */
export async function writeWithContact<Result>(
  { email, phone }: Contact,
  write: (contact: HeldContact) => Promise<Result>,
): Promise<{ result: Result; contact: HeldContact }> {
  let contact: HeldContact = { email, phone, claimedEmail: null, claimedPhone: null }
  for (;;) {
    try {
      return { result: await write(contact), contact }
    } catch (error) {
      contact = withoutHeldPart(contact, error)
    }
  }
}

function withoutHeldPart(contact: HeldContact, error: unknown): HeldContact {
  if (violates(error, 'registrations_email_once')) return { ...contact, email: null, claimedEmail: contact.email }
  if (violates(error, 'registrations_phone_once')) return { ...contact, phone: null, claimedPhone: contact.phone }
  // The write draws another short code each time.
  if (violates(error, 'registrations_short_code_in_edition')) return contact
  throw error
}

/** The active registrations of an edition that hold that e-mail or that phone. */
export async function listHolders(editionId: string, { email, phone }: Contact): Promise<{ id: string }[]> {
  if (!email && !phone) return []
  return db
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        isActiveIn(editionId),
        or(email ? eq(registrations.email, email) : undefined, phone ? eq(registrations.phone, phone) : undefined),
      ),
    )
}

/** Among some registrations, the active one to which that contact was given, held or claimed. */
export async function findGivenAmong(
  ids: string[],
  editionId: string,
  { email, phone }: Contact,
): Promise<{ id: string } | undefined> {
  if (ids.length === 0 || (!email && !phone)) return undefined
  const [found] = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        isActiveIn(editionId),
        inArray(registrations.id, ids),
        or(
          email ? or(eq(registrations.email, email), eq(registrations.claimedEmail, email)) : undefined,
          phone ? or(eq(registrations.phone, phone), eq(registrations.claimedPhone, phone)) : undefined,
        ),
      ),
    )
    .orderBy(asc(registrations.createdAt))
    .limit(1)
  return found
}

function isActiveIn(editionId: string) {
  return and(eq(registrations.editionId, editionId), isNull(registrations.cancelledAt))
}
