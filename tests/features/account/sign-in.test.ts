import { db } from 'db/client.server'
import { members, verifications } from 'db/schema/members'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findMember } from '~/features/account/session.server'
import { closeSessions, listSessions } from '~/features/account/sessions.server'
import { createSignInLink, signIn, signOut } from '~/features/account/sign-in.server'
import { aMember, aSignedInMember } from '../../factories/member'

const request = (cookie = '') => new Request('http://localhost:3000/organisation', { headers: { cookie } })
const tokenOf = (link: string | undefined) => link?.split('/').at(-1) ?? ''

test('a link signs its member in', async () => {
  const cookie = await aSignedInMember({ email: 'Samira@Exemple.fr', role: 'organiser', isAdmin: true })

  expect(await findMember(request(cookie))).toMatchObject({
    email: 'samira@exemple.fr',
    role: 'organiser',
    isAdmin: true,
  })
})

test('a link works once', async () => {
  const token = tokenOf(await createSignInLink(await aMember()))

  expect(await signIn(token, request())).toBeDefined()
  expect(await signIn(token, request())).toBeUndefined()
})

test('two clicks at once on a link open one session', async () => {
  const token = tokenOf(await createSignInLink(await aMember()))

  const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(token, request())))
  expect(answers.filter(Boolean)).toHaveLength(1)
})

test('a link dies after half an hour', async () => {
  const token = tokenOf(await createSignInLink(await aMember()))
  await db.update(verifications).set({ expiresAt: new Date(Date.now() - 1000) })

  expect(await signIn(token, request())).toBeUndefined()
})

test('the database does not hold the link itself', async () => {
  const token = tokenOf(await createSignInLink(await aMember()))

  expect(JSON.stringify(await db.select().from(verifications))).not.toContain(token)
})

test('an unknown e-mail gets no link', async () => {
  expect(await createSignInLink('personne@exemple.fr')).toBeUndefined()
})

test('a deactivated member gets no link, and their open sessions end', async () => {
  const cookie = await aSignedInMember({ email: 'partie@exemple.fr' })
  await db.update(members).set({ deactivatedAt: new Date() }).where(eq(members.email, 'partie@exemple.fr'))

  expect(await createSignInLink('partie@exemple.fr')).toBeUndefined()
  expect(await findMember(request(cookie))).toBeUndefined()
})

test('a made-up cookie signs nobody in', async () => {
  await aSignedInMember()

  expect(await findMember(request('lnpsq.session_token=abc.def'))).toBeUndefined()
})

test('signing out closes the session', async () => {
  const cookie = await aSignedInMember()
  await signOut(new Request('http://localhost:3000/', { headers: { cookie, origin: 'http://localhost:3000' } }))

  expect(await findMember(request(cookie))).toBeUndefined()
})

test('a member closes their own sessions and nobody else’s', async () => {
  const [mine, theirs] = [await aSignedInMember(), await aSignedInMember()]
  const [me, other] = [await findMember(request(mine)), await findMember(request(theirs))]

  const own = { memberId: me?.id ?? '', actor: me ?? null }
  await closeSessions({ ...own, sessionId: other?.sessionId })
  expect(await findMember(request(theirs))).toBeDefined()

  await closeSessions({ ...own, sessionId: me?.sessionId })
  expect(await findMember(request(mine))).toBeUndefined()
  expect(await listSessions(me?.id ?? '')).toEqual([])
})
