import type { Database } from 'db/client.server'
import { passportGifts, stamps } from 'db/schema/passports'
import { inArray, type SQLWrapper } from 'drizzle-orm'

/**
 * Forgets where these people went, given by their registrations' ids or by a query of them. Visits of stands stay: they
 * name nobody.
 */
export async function forgetPassports(registrationIds: string[] | SQLWrapper, transaction: Database): Promise<void> {
  await transaction.delete(stamps).where(inArray(stamps.registrationId, registrationIds))
  await transaction.delete(passportGifts).where(inArray(passportGifts.registrationId, registrationIds))
}
