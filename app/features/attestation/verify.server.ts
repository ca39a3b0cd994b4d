import { db } from 'db/client.server'
import { attestationKeys, attestations, type Printed } from 'db/schema/attestations'
import { and, eq, type SQL } from 'drizzle-orm'
import { normaliseShortCode } from '~/features/ticket/short-code'
import { canonicalText } from './canonical'
import { isOf, isSignedBy, parseCode } from './code.server'
import { CODE_LENGTH } from './issue.server'
import { isTrue } from './presence.server'

export type Verdict =
  | { verdict: 'genuine'; printed: Printed; shortCode: string }
  /** It was genuine; the door's log says otherwise since. */
  | { verdict: 'revoked' }
  /** It was signed here; what it says is kept no more. */
  | { verdict: 'erased' }
  | { verdict: 'forged' }

/** What a QR is worth: `forged` for all that was not signed and written down here. */
export async function verifyCode(text: string): Promise<Verdict> {
  const code = parseCode(text)
  if (!code) return { verdict: 'forged' }
  const [key] = await db.select().from(attestationKeys).where(eq(attestationKeys.keyId, code.keyId))
  if (!key || !isSignedBy(code, key.publicKey)) return { verdict: 'forged' }

  const found = await find(and(eq(attestations.id, code.id), eq(attestations.keyId, code.keyId)))
  const isAsSigned = !found?.printed || isOf(code, canonicalText(found.printed, found.shortCode))
  return found && isAsSigned ? judge(found) : { verdict: 'forged' }
}

/** What the paper of a typed short code is worth: `unknown` when there is none. */
export async function verifyShortCode(typed: string): Promise<Verdict | { verdict: 'unknown' }> {
  const shortCode = normaliseShortCode(typed, CODE_LENGTH)
  const found = shortCode && (await find(eq(attestations.shortCode, shortCode)))
  return found ? judge(found) : { verdict: 'unknown' }
}

type Found = { printed: Printed | null; shortCode: string; revokedAt: Date | null; isTrue: boolean }

async function find(condition: SQL | undefined): Promise<Found | undefined> {
  const { printed, shortCode, revokedAt } = attestations
  const [found] = await db.select({ printed, shortCode, revokedAt, isTrue }).from(attestations).where(condition)
  return found
}

function judge({ printed, shortCode, revokedAt, isTrue }: Found): Verdict {
  if (revokedAt) return { verdict: 'revoked' }
  if (!printed) return { verdict: 'erased' }
  return isTrue ? { verdict: 'genuine', printed, shortCode } : { verdict: 'revoked' }
}
