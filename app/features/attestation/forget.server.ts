import type { Database } from 'db/client.server'
import { attestations } from 'db/schema/attestations'
import { inArray, type SQLWrapper, sql } from 'drizzle-orm'
import { isTrue } from './presence.server'

/**
 * Forgets what is printed on these people's attestations, and whose they are, given by their registrations' ids or by a query
 * of them. The papers stay signed; those that were no longer true stay revoked.
 */
export async function forgetAttestations(
  registrationIds: string[] | SQLWrapper,
  now: Date,
  transaction: Database,
): Promise<void> {
  await transaction
    .update(attestations)
    .set({
      printed: null,
      registrationId: null,
      activityIds: [],
      revokedAt: sql`case when ${isTrue} then null else coalesce(${attestations.revokedAt}, ${now.toISOString()}::timestamptz) end`,
    })
    .where(inArray(attestations.registrationId, registrationIds))
}
