import { db } from 'db/client.server'
import { type Attestation, attestationKeys, attestations, type Printed } from 'db/schema/attestations'
import { and, asc, eq } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { canonicalText } from './canonical'
import { attestationAddress } from './code.server'
import { isTrue } from './presence.server'

export type Paper = Pick<Attestation, 'shortCode' | 'issuedAt'> & { printed: Printed; address: string; text: string }

/** An attestation of that person as it is printed, with the address in its QR and the words that are signed. */
export async function findPaper(registrationId: string, id: string | undefined): Promise<Paper | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(attestations)
    .innerJoin(attestationKeys, eq(attestationKeys.keyId, attestations.keyId))
    .where(and(eq(attestations.id, id), eq(attestations.registrationId, registrationId), isTrue))
  const printed = found?.attestations.printed
  if (!found || !printed) return undefined
  const { shortCode, issuedAt } = found.attestations
  const text = canonicalText(printed, shortCode)
  return { printed, shortCode, issuedAt, text, address: attestationAddress({ id, text }, found.attestation_keys) }
}

/** All that is held of a person's attestations, the oldest first. */
export function listAttestationHistory(registrationId: string) {
  const { printed, shortCode, issuedAt } = attestations
  return db
    .select({ printed, shortCode, issuedAt, isTrue })
    .from(attestations)
    .where(eq(attestations.registrationId, registrationId))
    .orderBy(asc(issuedAt), asc(attestations.id))
}
