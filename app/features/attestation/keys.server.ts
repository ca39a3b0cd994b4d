import { generateKeyPairSync } from 'node:crypto'
import { type Database, db } from 'db/client.server'
import { attestationKeys } from 'db/schema/attestations'
import { asc, desc } from 'drizzle-orm'

/** The newest pair, which signs; the first time that one is needed, it is made. */
export async function findSigningKey(database: Database) {
  const [known] = await newest(database)
  if (known) return known
  await database
    .insert(attestationKeys)
    .values({ keyId: 0, ...newPair() })
    .onConflictDoNothing()
  const [first] = await newest(database)
  if (!first) throw new Error('There is no key to sign attestations')
  return first
}

/** A new pair signs from now on; what the former ones signed stays good. */
export async function renewAttestationKey(): Promise<void> {
  const [last] = await newest(db)
  await db.insert(attestationKeys).values({ keyId: (last?.keyId ?? -1) + 1, ...newPair() })
}

/** Every public key, for whoever verifies without us: a JWK set (RFC 7517 and 8037), named as in the codes. */
export async function listPublicKeys() {
  const keys = await db.select().from(attestationKeys).orderBy(asc(attestationKeys.keyId))
  return {
    keys: keys.map(({ keyId, publicKey }) => ({
      kty: 'OKP',
      crv: 'Ed25519',
      use: 'sig',
      kid: String(keyId),
      x: publicKey,
    })),
  }
}

function newest(database: Database) {
  return database.select().from(attestationKeys).orderBy(desc(attestationKeys.keyId)).limit(1)
}

/** JWK members (RFC 8037), base64url. */
function newPair() {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return { publicKey: x, privateKey: d }
}
