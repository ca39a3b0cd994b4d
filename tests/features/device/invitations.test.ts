import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { devices, invitationCheckpoints } from 'db/schema/devices'
import type { Edition } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { deactivateMember } from '~/features/account/edit-member.server'
import { listCheckpoints } from '~/features/check-in/queries.server'
import { invitationAddress, invitationPath } from '~/features/device/invitation-address.server'
import { findInvitationBySecret, listOpenInvitations, revokeInvitation } from '~/features/device/invitations.server'
import { aCheckpoint } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { anInvitation } from '../../factories/invitation'
import { aMember, theMember } from '../../factories/member'
import { countStatements } from '../../support/count-statements'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE
let edition: Edition
let now: Date

beforeEach(async () => {
  edition = await anEdition()
  now = new Date()
})

const secretOf = (invitation: Parameters<typeof invitationPath>[0]) => invitationPath(invitation).split('#')[1]
const find = (secret: string | undefined, at = now) =>
  db.transaction(transaction => findInvitationBySecret(secret, at, transaction))

async function aPhoneOf(invitation: { id: string }) {
  await db.insert(devices).values({
    editionId: edition.id,
    invitationId: invitation.id,
    name: 'Téléphone',
    tokenHash: crypto.randomUUID(),
  })
}

test('an invitation is opened by its secret, which stands in the fragment of its address', async () => {
  const invitation = await anInvitation(edition)
  expect(invitationAddress(invitation)).toMatch(/^https?:\/\/[^/]+\/porte#[\w-]{44}$/)
  expect(await find(secretOf(invitation))).toEqual(invitation)
})

test('an invitation for a kiosk goes to the kiosk’s page', async () => {
  const invitation = await anInvitation(edition, { kind: 'kiosk' })
  expect(invitationPath(invitation)).toMatch(/^\/porte\/borne#[\w-]{44}$/)
})

test('a shown one makes twenty devices within an hour, one that is sent makes one, or thirty for a team, until a day after the edition', async () => {
  const shown = await anInvitation(edition, { now })
  await anInvitation(edition, { way: 'sent', now })
  await anInvitation(edition, { way: 'sent-to-many', now })
  const own = await anInvitation(edition, { way: 'own', now })
  expect(shown).toMatchObject({ mostDevices: 20, expiresAt: new Date(now.getTime() + 60 * MINUTE) })
  expect(own).toMatchObject({ mostDevices: 1, expiresAt: new Date(now.getTime() + 10 * MINUTE) })
  const listed = (await listOpenInvitations(edition.id, now)).map(({ mostDevices, expiresAt }) => [
    mostDevices,
    expiresAt,
  ])
  const end = new Date((edition.endsAt?.getTime() ?? 0) + DAY)
  expect(listed).toContainEqual([1, end])
  expect(listed).toContainEqual([30, end])
})

test('it keeps the checkpoints chosen, of its edition alone', async () => {
  const back = await aCheckpoint(edition, 'Entrée côté métro')
  const invitation = await anInvitation(edition, { checkpointIds: [back.id] })
  const kept = await db.select().from(invitationCheckpoints)
  expect(kept).toEqual([{ invitationId: invitation.id, checkpointId: back.id, editionId: edition.id }])

  const [foreign] = await listCheckpoints((await anEdition()).id)
  await expect(anInvitation(edition, { checkpointIds: [foreign?.id ?? ''] })).rejects.toThrow()
})

test('over, revoked, used up or unknown, it opens nothing', async () => {
  const over = await anInvitation(edition)
  expect(await find(secretOf(over), over.expiresAt ?? now)).toBeUndefined()

  const revoked = await anInvitation(edition)
  await revokeInvitation({ invitation: revoked, actor: null, now })
  expect(await find(secretOf(revoked))).toBeUndefined()

  const used = await anInvitation(edition, { way: 'sent' })
  expect(await find(secretOf(used))).toBeDefined()
  await aPhoneOf(used)
  expect(await find(secretOf(used))).toBeUndefined()

  for (const secret of [undefined, '', 'x'.repeat(44), secretOf({ id: crypto.randomUUID(), kind: 'door' })]) {
    expect(await find(secret)).toBeUndefined()
  }
})

test('a deactivated member’s invitations are revoked', async () => {
  const actor = await theMember(await aMember())
  const invitation = await anInvitation(edition, { actor })
  await deactivateMember(actor, null, now)
  expect(await find(secretOf(invitation))).toBeUndefined()
  expect(await listOpenInvitations(edition.id, now)).toEqual([])
})

test('one that a member makes while being deactivated opens nothing', async () => {
  const actor = await theMember(await aMember())
  await deactivateMember(actor, null, now)
  expect(await find(secretOf(await anInvitation(edition, { actor })))).toBeUndefined()
})

test('the open ones are listed with the devices they made and where these scan', async () => {
  const back = await aCheckpoint(edition, 'Entrée côté métro')
  const invitation = await anInvitation(edition, { label: 'Yanis', checkpointIds: [back.id] })
  await aPhoneOf(invitation)
  const used = await anInvitation(edition, { way: 'sent' })
  await aPhoneOf(used)
  await anInvitation(edition, { now: new Date(now.getTime() - DAY) })
  await anInvitation(await anEdition())

  expect(await listOpenInvitations(edition.id, now)).toMatchObject([
    { id: invitation.id, label: 'Yanis', made: 1, checkpoints: ['Entrée côté métro'] },
  ])
})

test('three invitations are listed with as many queries as one', async () => {
  await anInvitation(edition)
  const one = await countStatements(() => listOpenInvitations(edition.id, now))
  await anInvitation(edition)
  await anInvitation(edition)
  expect(await countStatements(() => listOpenInvitations(edition.id, now))).toBe(one)
})

test('the journal tells that an invitation was made and revoked, once, and never whom it is for', async () => {
  const invitation = await anInvitation(edition, { label: 'Yanis', way: 'sent' })
  await revokeInvitation({ invitation, actor: null, now })
  await revokeInvitation({ invitation, actor: null, now })
  const told = await db.select().from(auditEntries).where(eq(auditEntries.subject, 'device-invitation'))
  expect(told.map(({ verb }) => verb)).toEqual(['create', 'close'])
  expect(JSON.stringify(told)).not.toContain('Yanis')
})
