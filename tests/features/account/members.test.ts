import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { devices } from 'db/schema/devices'
import { messages } from 'db/schema/messages'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { deactivateMember, editMember, reactivateMember } from '~/features/account/edit-member.server'
import { inviteAgain, inviteMember } from '~/features/account/invite.server'
import { findMemberById, listMembersBy } from '~/features/account/members.server'
import { findMember } from '~/features/account/session.server'
import { closeSessions, listSessions } from '~/features/account/sessions.server'
import { createSignInLink, signIn } from '~/features/account/sign-in.server'
import { aPhone } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aMember, aSignedInMember, theMember } from '../../factories/member'
import { countStatements } from '../../support/count-statements'

const request = (cookie = '') => new Request('http://localhost:3000/organisation', { headers: { cookie } })
const invitation = {
  name: 'Inès',
  email: 'ines@exemple.fr',
  role: 'adviser' as const,
  editionId: null,
  organisationId: null,
}
const plain = { name: 'Camille', role: 'organiser' as const, editionRoles: {}, isAdmin: false, organisationId: null }
const journal = () => db.select().from(auditEntries)

let admin: { id: string }
beforeEach(async () => {
  admin = await theMember(await aMember({ isAdmin: true, email: 'premiere@exemple.fr' }))
})

test('an invited person gets a message whose link signs them in', async () => {
  const { outcome } = await inviteMember({ ...invitation, actor: admin })
  expect(outcome).toBe('invited')

  const [message] = await db.select().from(messages)
  expect(message).toMatchObject({ template: 'invitation', recipient: 'ines@exemple.fr' })
  const token = message?.text.match(/connexion\/(\S+)/)?.[1] ?? ''
  const headers = await signIn(token, request())
  expect(headers?.getSetCookie()).toHaveLength(1)
})

test('who is invited to one edition has a role there and nowhere else, and enters all the same', async () => {
  const edition = await anEdition()
  await inviteMember({ ...invitation, editionId: edition.id, actor: admin })

  const { id } = await theMember('ines@exemple.fr')
  expect(await findMemberById(id)).toMatchObject({
    role: null,
    editionRoles: [{ editionId: edition.id, role: 'adviser' }],
  })
})

test('inviting a known e-mail changes nothing and writes to nobody', async () => {
  await aMember({ email: 'ines@exemple.fr', role: 'partner' })

  expect(await inviteMember({ ...invitation, actor: admin })).toEqual({ outcome: 'known-email' })
  expect(await theMember('ines@exemple.fr')).toMatchObject({ name: 'Camille', role: 'partner' })
  expect(await db.select().from(messages)).toEqual([])
  expect(await journal()).toEqual([])
})

test('who never came is invited again, with a new way in, and the journal says who asked', async () => {
  const { memberId = '' } = await inviteMember({ ...invitation, actor: admin })
  expect(await inviteAgain({ id: memberId }, admin)).toEqual({ outcome: 'invited' })

  const sent = await db.select().from(messages)
  expect(sent.map(({ template, recipient }) => [template, recipient])).toEqual([
    ['invitation', 'ines@exemple.fr'],
    ['invitation', 'ines@exemple.fr'],
  ])
  const tokens = sent.map(({ text }) => text.match(/connexion\/(\S+)/)?.[1] ?? '')
  expect(new Set(tokens).size).toBe(2)
  expect((await journal()).map(({ verb, memberId, subjectId }) => [verb, memberId, subjectId])).toEqual([
    ['invite', admin.id, memberId],
    ['invite', admin.id, memberId],
  ])
})

test('who has come, or may come no more, is not invited again', async () => {
  await aSignedInMember({ email: 'venue@exemple.fr' })
  const come = await theMember('venue@exemple.fr')
  const gone = await theMember(await aMember())
  await deactivateMember(gone, null, new Date())
  const before = await journal()
  expect(await inviteAgain(come, admin)).toEqual({ outcome: 'has-come' })
  expect(await inviteAgain(gone, admin)).toEqual({ outcome: 'deactivated' })
  expect(await db.select().from(messages)).toEqual([])
  expect(await journal()).toEqual(before)
})

test('a change of role is in the journal, before and after, without any name', async () => {
  const edition = await anEdition()
  const member = await theMember(await aMember({ role: 'partner' }))
  const given = { ...plain, name: 'Plantée', role: null, editionRoles: { [edition.id]: 'organiser' as const } }
  await editMember(member, given, admin)

  expect(await findMemberById(member.id)).toMatchObject({ name: 'Plantée', role: null })
  const [entry] = await journal()
  expect(entry).toMatchObject({
    ...{ memberId: admin.id, verb: 'update', subject: 'member', subjectId: member.id },
    before: { role: 'partner', editionRoles: {} },
    after: { role: null, editionRoles: { [edition.id]: 'organiser' } },
  })
  expect(JSON.stringify(entry)).not.toContain('Plantée')
})

test('the last active administrator can be neither demoted nor deactivated', async () => {
  expect(await editMember(admin, plain, admin)).toEqual({ outcome: 'last-admin' })
  expect(await deactivateMember(admin, admin, new Date())).toEqual({ outcome: 'last-admin' })

  const second = await theMember(await aMember({ isAdmin: true }))
  await deactivateMember(second, admin, new Date())
  expect(await editMember(admin, plain, admin)).toEqual({ outcome: 'last-admin' })

  await reactivateMember(second, admin)
  expect(await editMember(admin, plain, admin)).toEqual({ outcome: 'changed' })
})

test('a deactivated member’s cookie, link and phones stop at once, and come back with a new sign-in', async () => {
  const cookie = await aSignedInMember({ email: 'partie@exemple.fr' })
  const member = await theMember('partie@exemple.fr')
  const edition = await anEdition()
  await aPhone(edition, { actor: member })
  const pending = await createSignInLink('partie@exemple.fr')

  await deactivateMember(member, admin, new Date())
  expect(await findMember(request(cookie))).toBeUndefined()
  expect(await listSessions(member.id)).toEqual([])
  expect(await signIn(pending?.split('/').at(-1) ?? '', request())).toBeUndefined()
  const [device] = await db.select().from(devices).where(eq(devices.memberId, member.id))
  expect(device?.revokedAt).toBeInstanceOf(Date)

  await reactivateMember(member, admin)
  expect(await findMember(request(cookie))).toBeUndefined()
  expect(await createSignInLink('partie@exemple.fr')).toBeDefined()
})

test('an administrator closes all sessions of a member, and it is written down', async () => {
  const cookie = await aSignedInMember({ email: 'perdu@exemple.fr' })
  const member = await theMember('perdu@exemple.fr')

  expect(await closeSessions({ memberId: member.id, actor: admin })).toBe(1)
  expect(await findMember(request(cookie))).toBeUndefined()
  expect(await journal()).toMatchObject([
    { verb: 'close', subject: 'session', subjectId: member.id, memberId: admin.id },
  ])
})

test('the list is filtered by role, in all editions or one, and by state', async () => {
  const edition = await anEdition()
  await aMember({ role: 'partner', name: 'Alix' })
  await aMember({ role: null, editionRoles: { [edition.id]: 'partner' }, name: 'Basile' })
  const gone = await theMember(await aMember({ role: 'adviser', name: 'Chloé' }))
  await deactivateMember(gone, admin, new Date())

  const names = async (filters: Parameters<typeof listMembersBy>[0]) =>
    (await listMembersBy(filters)).map(({ name }) => name)
  expect(await names({ role: 'partner' })).toEqual(['Alix', 'Basile'])
  expect(await names({ role: 'admin' })).toEqual(['Camille'])
  expect(await names({ state: 'deactivated' })).toEqual(['Chloé'])
  expect(await names({})).toEqual(['Alix', 'Basile', 'Camille', 'Chloé'])
})

test('one member or four cost the list the same number of statements', async () => {
  const one = await countStatements(() => listMembersBy({}))
  for (let member = 0; member < 3; member++) await aMember()

  expect(await countStatements(() => listMembersBy({}))).toBe(one)
})
