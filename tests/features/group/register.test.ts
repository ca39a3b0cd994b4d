import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { editions } from 'db/schema/editions'
import { groups } from 'db/schema/groups'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { setLinkClosed } from '~/features/group/create.server'
import { eraseGroupsAfterRetention } from '~/features/group/erase.server'
import { groupPath } from '~/features/group/link.server'
import {
  expected,
  findGroupBySecret,
  type GroupWithEdition,
  listGroups,
  listPeople,
} from '~/features/group/queries.server'
import { registerInGroup } from '~/features/group/register.server'
import { eraseAfterRetention } from '~/features/registration/erase.server'
import { aDevice } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aGroup, aPersonOf } from '../../factories/group'
import { anOrganisation } from '../../factories/organisation'
import { countStatements } from '../../support/count-statements'

const DAY = 24 * 60 * 60 * 1000
const now = () => new Date()

async function anOpenGroup(values: Parameters<typeof anEdition>[0] = {}): Promise<GroupWithEdition> {
  const organisation = await anOrganisation()
  const group = await aGroup(await anEdition(values), { prescriberId: organisation.id })
  const found = await findGroupBySecret(groupPath(group.id).split('/').at(-1))
  if (found.state !== 'open') throw new Error(found.state)
  return found.group
}

const named = (count: number, agrees = false) =>
  Array.from({ length: count }, (_, index) => ({ firstName: `P${index}`, lastName: null, birthYear: 2004, agrees }))

const add = (group: GroupWithEdition, count: number) =>
  registerInGroup({ group, people: named(count), language: 'fr', now: now() })

test('people of a group are registered to its edition, sent by its structure, each with an own ticket', async () => {
  const group = await anOpenGroup()
  const people = [...named(1, true), ...named(2)]
  expect(await registerInGroup({ group, people, language: 'en', now: now() })).toEqual({ outcome: 'registered' })
  const written = await db.select().from(registrations)
  expect(written).toHaveLength(3)
  for (const one of written) {
    expect(one).toMatchObject({
      editionId: group.editionId,
      groupId: group.id,
      prescriberId: group.prescriberId,
      language: 'en',
      birthYear: 2004,
    })
  }
  expect(new Set(written.map(({ ticketSerial }) => ticketSerial)).size).toBe(3)
  expect(written.filter(({ consentAdviserAt }) => consentAdviserAt)).toHaveLength(1)
  expect((await db.select().from(groups))[0]?.registeredAt).toBeInstanceOf(Date)
})

test('a group has two people at least and sixty at most, in all', async () => {
  const group = await anOpenGroup()
  expect(await add(group, 1)).toEqual({ outcome: 'too-few' })
  expect(await add(group, 0)).toEqual({ outcome: 'too-few' })
  expect(await add(group, 59)).toEqual({ outcome: 'registered' })
  expect(await add(group, 2)).toEqual({ outcome: 'too-many' })
  expect(await add(group, 1)).toEqual({ outcome: 'registered' })
  expect(await db.$count(registrations)).toBe(60)
})

test('people added twice at the same time never pass sixty', async () => {
  const group = await anOpenGroup()
  const outcomes = await Promise.all([add(group, 40), add(group, 40)])
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['registered', 'too-many'])
  expect(await db.$count(registrations)).toBe(40)
})

test('a group takes places as everybody does: all its people, or none', async () => {
  const group = await anOpenGroup({ capacity: 5 })
  expect(await add(group, 6)).toEqual({ outcome: 'full' })
  expect(await db.$count(registrations)).toBe(0)
  expect(await add(group, 5)).toEqual({ outcome: 'registered' })
  const [edition] = await db.select().from(editions)
  expect(edition?.placesTaken).toBe(5)
})

test('nobody is added once the edition is over, nor by a closed link', async () => {
  const group = await anOpenGroup()
  const after = new Date((group.edition.endsAt?.getTime() ?? 0) + 1)
  expect(await registerInGroup({ group, people: named(2), language: 'fr', now: after })).toEqual({ outcome: 'closed' })
  await setLinkClosed(group, now(), null)
  expect(await add(group, 2)).toEqual({ outcome: 'closed' })
  expect(await db.$count(registrations)).toBe(0)
})

test('a link registers so many people at most, those taken out included', async () => {
  const group = await anOpenGroup()
  for (let round = 0; round < 3; round++) {
    expect(await add(group, 60)).toEqual({ outcome: 'registered' })
    await db.update(registrations).set({ cancelledAt: now() })
  }
  expect(await add(group, 2)).toEqual({ outcome: 'too-many' })
})

test('sixty people take as many statements as two', async () => {
  const [few, many] = [await anOpenGroup(), await anOpenGroup()]
  const small = await countStatements(() => add(few, 2))
  expect(await countStatements(() => add(many, 60))).toBe(small)
})

test('the journal tells how many people a link added, and no name', async () => {
  const group = await anOpenGroup()
  await add(group, 3)
  const entries = await db.select().from(auditEntries)
  expect(entries).toMatchObject([{ memberId: null, verb: 'enrol', subject: 'group', after: { added: 3 } }])
  expect(JSON.stringify(entries)).not.toContain('P0')
})

test('organisers count a group’s people, those who agree and those seen at the entrance, in one statement', async () => {
  const edition = await anEdition()
  const [group, other] = [await aGroup(edition), await aGroup(edition)]
  const came = await aPersonOf(group, { consentAdviserAt: now() })
  await aPersonOf(group)
  await aPersonOf(group, { cancelledAt: now() })
  await aPersonOf(other)
  const door = await aDevice(edition)
  await door.scan({ shortCode: came.shortCode })
  const lines = await listGroups(edition.id)
  expect(lines.find(({ id }) => id === group.id)).toMatchObject({ people: 2, agreeing: 1, came: 1 })
  expect(lines.find(({ id }) => id === other.id)).toMatchObject({ people: 1, agreeing: 0, came: 0 })
  expect(await countStatements(() => listGroups(edition.id))).toBe(1)
})

test('an empty group counts nobody', async () => {
  const edition = await anEdition()
  await aGroup(edition)
  expect(await listGroups(edition.id)).toMatchObject([{ people: 0, agreeing: 0, came: 0 }])
})

test('people are listed by name as French sorts them, in one statement', async () => {
  const group = await aGroup(await anEdition())
  for (const lastName of ['Zoé', 'Étienne', 'Eudes', 'abel']) await aPersonOf(group, { firstName: 'A', lastName })
  const names = expected(await listPeople(group.id)).map(({ lastName }) => lastName)
  expect(names).toEqual(['abel', 'Étienne', 'Eudes', 'Zoé'])
  expect(await countStatements(() => listPeople(group.id))).toBe(1)
})

test('ninety days after the edition, names of groups go and their link shows nothing', async () => {
  const edition = await anEdition()
  const group = await aGroup(edition, { name: 'Garantie jeunes', adviserName: 'Camille' })
  await aPersonOf(group, { lastName: 'Plantée' })
  const secret = groupPath(group.id).split('/').at(-1)
  const held = new Date(`${edition.heldOn}T12:00:00Z`).getTime()
  expect(await eraseGroupsAfterRetention(new Date(held + 90 * DAY))).toBe(0)
  expect((await findGroupBySecret(secret)).state).toBe('open')

  const later = new Date(held + 91 * DAY)
  await eraseAfterRetention(later)
  expect([await eraseGroupsAfterRetention(later), await eraseGroupsAfterRetention(later)]).toEqual([1, 0])
  expect((await findGroupBySecret(secret)).state).toBe('closed')
  const [row] = await db.select().from(groups).where(eq(groups.id, group.id))
  expect(row).toMatchObject({ name: null, adviserName: null, erasedAt: later })
  expect(await db.select().from(registrations)).toMatchObject([{ firstName: null, lastName: null }])
})
