import { generateKeyPairSync } from 'node:crypto'
import { type Database, db } from 'db/client.server'
import { ticketKeys } from 'db/schema/registrations'
import { eq, max } from 'drizzle-orm'

/** A new Ed25519 pair for the edition's tickets; older ones still verify. Keys are JWK members (RFC 8037), base64url. */
export async function createTicketKey(editionId: string, database: Database = db): Promise<void> {
  const [last] = await database
    .select({ keyId: max(ticketKeys.keyId) })
    .from(ticketKeys)
    .where(eq(ticketKeys.editionId, editionId))
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  await database.insert(ticketKeys).values({ editionId, keyId: (last?.keyId ?? -1) + 1, publicKey: x, privateKey: d })
}
