import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import type { Organisation } from 'db/schema/organisations'
import type { ParticipationRole } from 'db/schema/words'
import { beforeEach, expect, test } from 'vitest'
import { deleteOrganisation } from '~/features/organisation/edit.server'
import { addRole, carryOver, setRoles, undoCarryOver } from '~/features/organisation/participations.server'
import { listOrganisationsOf } from '~/features/organisation/queries.server'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { anOrganisation } from '../../factories/organisation'
import { countStatements } from '../../support/count-statements'

const actor = { id: 'camille' }
let edition: Edition
let organisation: Organisation

beforeEach(async () => {
  edition = await anEdition()
  organisation = await anOrganisation('AFPA')
})

const give = (...roles: ParticipationRole[]) => setRoles({ edition, organisation, roles, actor })
const held = async (of = edition) => (await listOrganisationsOf(of.id)).map(({ name, roles }) => [name, ...roles])

test('an organisation gets exactly the parts given, and the former ones come back to undo it', async () => {
  expect(await give('funder', 'partner')).toEqual([])
  expect(await give('exhibitor')).toEqual(['partner', 'funder'])
  expect(await held()).toEqual([['AFPA', 'exhibitor']])
  expect(await give()).toEqual(['exhibitor'])
  expect(await held()).toEqual([])
  expect((await db.select().from(auditEntries)).map(({ verb, editionId }) => [verb, editionId])).toEqual([
    ['create', edition.id],
    ['update', edition.id],
    ['delete', edition.id],
  ])
})

test('giving the same parts again is no deed', async () => {
  await give('partner')
  await give('partner')
  expect(await db.$count(auditEntries)).toBe(1)
})

test('one more part leaves the others', async () => {
  await give('partner')
  await addRole({ edition, organisation, role: 'recruiter', actor }, db)
  await addRole({ edition, organisation, role: 'recruiter', actor }, db)
  expect(await held()).toEqual([['AFPA', 'partner', 'recruiter']])
  expect(await db.$count(auditEntries)).toBe(2)
})

test('the organisations chosen in an earlier edition keep their parts in the new one, and no other comes', async () => {
  const simplon = await anOrganisation('Simplon')
  await give('partner', 'exhibitor')
  await setRoles({ edition, organisation: simplon, roles: ['partner'], actor })
  const next = await anEdition()
  const carry = () => carryOver({ from: edition, to: next, organisationIds: [organisation.id], actor })

  expect(await carry()).toEqual([{ slug: 'afpa', roles: ['partner', 'exhibitor'] }])
  expect(await carry()).toEqual([])
  expect(await held(next)).toEqual([['AFPA', 'partner', 'exhibitor']])
  expect((await db.select().from(auditEntries)).filter(({ editionId }) => editionId === next.id)).toMatchObject([
    { verb: 'create', after: { added: ['AFPA'] } },
  ])
})

test('nothing chosen, nothing carried over', async () => {
  expect(await carryOver({ from: edition, to: await anEdition(), organisationIds: [], actor })).toEqual([])
})

test('a carry-over undone takes back the parts it gave, and none that the organisation had before', async () => {
  const simplon = await anOrganisation('Simplon')
  await give('partner', 'exhibitor')
  await setRoles({ edition, organisation: simplon, roles: ['partner'], actor })
  const next = await anEdition()
  await setRoles({ edition: next, organisation, roles: ['partner'], actor })
  const organisationIds = [organisation.id, simplon.id]
  const carried = await carryOver({ from: edition, to: next, organisationIds, actor })
  expect(await held(next)).toEqual([
    ['AFPA', 'partner', 'exhibitor'],
    ['Simplon', 'partner'],
  ])

  const undo = () => undoCarryOver({ edition: next, carried, actor })
  expect([await undo(), await undo()]).toEqual([2, 0])
  expect(await held(next)).toEqual([['AFPA', 'partner']])
  expect(await held()).toHaveLength(2)
  expect((await db.select().from(auditEntries)).filter(({ verb }) => verb === 'delete')).toMatchObject([
    { editionId: next.id, subject: 'participation', before: { removed: ['AFPA', 'Simplon'] } },
  ])
})

test('an organisation just deleted gets no part', async () => {
  await deleteOrganisation(organisation, actor)
  expect(await give('partner')).toBeUndefined()
  const carry = { from: edition, to: await anEdition(), organisationIds: [organisation.id], actor }
  expect(await carryOver(carry)).toEqual([])
})

test('an organisation deleted while it gets a part is either deleted or kept with it, never a fault', async () => {
  for (let turn = 0; turn < 8; turn++) {
    const one = await anOrganisation(`Structure ${turn}`)
    const [given, deleted] = await Promise.all([
      setRoles({ edition, organisation: one, roles: ['partner'], actor }),
      deleteOrganisation(one, actor),
    ])
    expect([given === undefined, deleted.outcome]).toEqual(given ? [false, 'in-use'] : [true, 'deleted'])
  }
})

test('the activities told are those that it holds in this edition', async () => {
  await give('exhibitor')
  await anActivity({ editionId: edition.id, hostIds: [organisation.id] })
  await anActivity({ hostIds: [organisation.id] })
  expect(await listOrganisationsOf(edition.id)).toMatchObject([{ activities: 1 }])
})

test('one organisation or three, the same single query', async () => {
  await give('partner')
  expect(await countStatements(() => listOrganisationsOf(edition.id))).toBe(1)
  for (const name of ['B', 'C'])
    await setRoles({ edition, organisation: await anOrganisation(name), roles: ['partner', 'funder'], actor })
  expect(await countStatements(() => listOrganisationsOf(edition.id))).toBe(1)
})
