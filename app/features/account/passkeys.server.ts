import { db } from 'db/client.server'
import { passkeys } from 'db/schema/members'
import { and, asc, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { auth } from './auth.server'
import { cookiesOf } from './sign-in.server'

/** A member's keys, the oldest first. */
export function listPasskeys(memberId: string) {
  return db
    .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, memberId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
}

/** One key of a member; another member's is not found. */
export async function findPasskey(memberId: string, id: string | undefined) {
  const keys = await listPasskeys(memberId)
  return keys.find(key => key.id === id)
}

/** What a browser needs to make a key for the member who asks; refused when they signed in more than a day ago. */
export function registrationChallenge(request: Request): Promise<Response> {
  return answered(auth.api.generatePasskeyRegistrationOptions({ headers: request.headers, asResponse: true }))
}

/** What a browser needs to sign somebody in with a key. */
export function signInChallenge(request: Request): Promise<Response> {
  return answered(auth.api.generatePasskeyAuthenticationOptions({ headers: request.headers, asResponse: true }))
}

type Addition = { request: Request; credential: unknown; name: string; actor: { id: string } }

/** Keeps the key that the browser made, if it answers the challenge it was given. */
export async function addPasskey({
  request,
  credential,
  name,
  actor,
}: Addition): Promise<{ outcome: 'added' | 'refused' }> {
  const body = { response: credential, name }
  const { headers } = request
  const answer = await answered(auth.api.verifyPasskeyRegistration({ body, headers, asResponse: true }))
  if (!answer.ok) return { outcome: 'refused' }
  const { id } = (await answer.json()) as { id: string }
  await recordDeed({ actor, verb: 'create', subject: 'passkey', subjectId: id })
  return { outcome: 'added' }
}

/** The headers that carry the new session's cookie; undefined for an unknown key, a late answer, a deactivated member. */
export async function signInWithKey(request: Request, credential: unknown): Promise<Headers | undefined> {
  const { headers } = request
  const body = { response: credential as never }
  const answer = await answered(auth.api.verifyPasskeyAuthentication({ body, headers, asResponse: true }))
  return answer.ok ? cookiesOf(answer) : undefined
}

type Key = { id: string; memberId: string; actor: Actor }

/** Gives a member's key another name; another member's key is left alone. */
export async function renamePasskey({ id, memberId, name, actor }: Key & { name: string }): Promise<void> {
  await db.transaction(async transaction => {
    const [before] = await transaction
      .select({ name: passkeys.name })
      .from(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, memberId)))
      .for('update')
    if (!before) return
    await transaction.update(passkeys).set({ name }).where(eq(passkeys.id, id))
    const change = { before, after: { name } }
    await recordDeed({ actor, verb: 'update', subject: 'passkey', subjectId: id, ...change }, transaction)
  })
}

/** Forgets a member's key: it signs nobody in any more. Another member's key is left alone. */
export async function removePasskey({ id, memberId, actor }: Key): Promise<void> {
  await db.transaction(async transaction => {
    const removed = await transaction
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, memberId)))
      .returning({ id: passkeys.id })
    if (removed.length > 0) await recordDeed({ actor, verb: 'delete', subject: 'passkey', subjectId: id }, transaction)
  })
}

/** A refusal, thrown or answered, as an answer; a bug goes on. */
async function answered(work: Promise<Response>): Promise<Response> {
  try {
    return await work
  } catch (error) {
    const { statusCode } = error as { statusCode?: number }
    if (statusCode === undefined) throw error
    return new Response(null, { status: statusCode })
  }
}
