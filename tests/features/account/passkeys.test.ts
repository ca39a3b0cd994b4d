import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { passkeys } from 'db/schema/members'
import { beforeEach, expect, test } from 'vitest'
import { listPasskeys, removePasskey, renamePasskey } from '~/features/account/passkeys.server'
import { aMember, theMember } from '../../factories/member'

const aKey = (userId: string) => ({
  id: userId,
  ...{ userId, name: 'Mon téléphone', publicKey: 'key', credentialID: userId },
  ...{ counter: 0, deviceType: 'multiDevice', backedUp: true },
})
const names = async (memberId: string) => (await listPasskeys(memberId)).map(({ name }) => name)

let member: { id: string }
let other: { id: string }
beforeEach(async () => {
  member = await theMember(await aMember({ email: 'camille@exemple.fr' }))
  other = await theMember(await aMember({ email: 'ines@exemple.fr' }))
  await db.insert(passkeys).values([aKey(member.id), aKey(other.id)])
})

const rename = (name: string) => renamePasskey({ id: member.id, memberId: member.id, name, actor: member })

test('a member renames a key, and the journal keeps neither name', async () => {
  await rename('Mon ordinateur')
  expect(await names(member.id)).toEqual(['Mon ordinateur'])
  const change = { before: { name: '•••' }, after: { name: '•••' } }
  expect(await db.select().from(auditEntries)).toMatchObject([{ verb: 'update', subjectId: member.id, ...change }])
})

test('twenty changes at once are twenty changes', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, count) => rename(`Clé ${count}`)))
  expect(await db.$count(auditEntries)).toBe(20)
})

test('nobody renames or removes another member’s key', async () => {
  await renamePasskey({ id: other.id, memberId: member.id, name: 'À moi', actor: member })
  await removePasskey({ id: other.id, memberId: member.id, actor: member })
  expect(await names(other.id)).toEqual(['Mon téléphone'])
  expect(await db.$count(auditEntries)).toBe(0)
})

test('a removed key is gone', async () => {
  await removePasskey({ id: member.id, memberId: member.id, actor: member })
  expect([await names(member.id), await names(other.id)]).toEqual([[], ['Mon téléphone']])
})
