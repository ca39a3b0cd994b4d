import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { members } from 'db/schema/members'
import { contacts, organisations } from 'db/schema/organisations'
import { expect, test } from 'vitest'
import { createMember } from '~/features/account/create-member.server'
import { addContact, addContactOnce, listContacts } from '~/features/organisation/contacts.server'
import { addParticipations, createOrganisation } from '~/features/organisation/create.server'
import { deleteOrganisation, editOrganisation } from '~/features/organisation/edit.server'
import { listOrganisations, listPartsOf } from '~/features/organisation/queries.server'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { anOrganisation } from '../../factories/organisation'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const actor = { id: 'camille' }
const somebody = { name: 'Camille Durand', position: null, email: 'camille@exemple.fr', phone: '+33561000000' }

test('an organisation is added once under a name, however it is written', async () => {
  expect(await createOrganisation({ name: 'Mission Locale', actor })).toMatchObject({ outcome: 'created' })
  expect(await createOrganisation({ name: 'mission locale', actor })).toEqual({ outcome: 'name-taken' })
  expect(await db.$count(organisations)).toBe(1)
})

test('a name already taken is refused to another organisation, which keeps its own', async () => {
  await anOrganisation('AFPA')
  const other = await anOrganisation('Simplon')
  const values = { name: 'AFPA', website: null }
  expect(await editOrganisation({ organisation: other, values, actor })).toEqual({ outcome: 'name-taken' })
  expect((await listOrganisations()).map(({ name }) => name)).toEqual(['AFPA', 'Simplon'])
})

test('a renamed organisation keeps its address, and the log tells both names', async () => {
  const organisation = await anOrganisation('Pôle emploi')
  await editOrganisation({ organisation, values: { name: 'France Travail', website: null }, actor })
  expect((await listOrganisations())[0]).toMatchObject({ slug: 'pole-emploi', name: 'France Travail' })
  expect(await db.select().from(auditEntries)).toMatchObject([
    { memberId: 'camille', verb: 'update', before: { name: 'Pôle emploi' }, after: { name: 'France Travail' } },
  ])
})

test('the log never tells who a contact is', async () => {
  const organisation = await anOrganisation()
  await addContact({ organisation, values: somebody, actor })
  const log = JSON.stringify(await db.select().from(auditEntries))
  expect(log).toContain('contactName')
  expect(log).not.toMatch(/Durand|camille@|561000000/)
})

test('a contact known by its e-mail is not added twice', async () => {
  const organisation = await anOrganisation()
  await addContactOnce({ organisation, values: somebody, actor }, db)
  await addContactOnce({ organisation, values: { ...somebody, name: 'C. Durand' }, actor }, db)
  expect(await listContacts(organisation.id)).toHaveLength(1)
})

test('an organisation without any part is deleted with its contacts', async () => {
  const organisation = await anOrganisation()
  await addContact({ organisation, values: somebody, actor })
  expect(await deleteOrganisation(organisation, actor)).toEqual({ outcome: 'deleted' })
  expect([await db.$count(organisations), await db.$count(contacts)]).toEqual([0, 0])
  expect((await db.select().from(auditEntries)).map(({ verb, label }) => [verb, label])).toContainEqual([
    'delete',
    organisation.name,
  ])
})

const USES: [string, (organisationId: string) => Promise<unknown>][] = [
  [
    'a part in an edition',
    async organisationId => addParticipations([{ editionId: (await anEdition()).id, organisationId, role: 'partner' }]),
  ],
  ['an activity', organisationId => anActivity({ hostIds: [organisationId] })],
  ['a member', organisationId => createMember({ name: 'A', email: 'a@exemple.fr', role: 'partner', organisationId })],
  [
    'people it sent',
    async organisationId => aRegistration({ edition: await anEdition(), prescriberId: organisationId }),
  ],
]

test.each(USES)('an organisation with %s stays', async (_, use) => {
  const organisation = await anOrganisation()
  await use(organisation.id)
  expect(await deleteOrganisation(organisation, actor)).toEqual({ outcome: 'in-use' })
  expect(await db.$count(organisations)).toBe(1)
  expect(await db.$count(auditEntries)).toBe(0)
})

test('the list counts editions, not parts, and finds a word of the name, signs taken as they are', async () => {
  const [organisation] = [await anOrganisation('Média Pitchounes'), await anOrganisation('100% Numérique')]
  const edition = await anEdition()
  await addParticipations([
    { editionId: edition.id, organisationId: organisation.id, role: 'partner' },
    { editionId: edition.id, organisationId: organisation.id, role: 'funder' },
  ])
  expect(await listOrganisations('media')).toMatchObject([{ name: 'Média Pitchounes', editions: 1 }])
  expect(await listOrganisations('%')).toMatchObject([{ name: '100% Numérique', editions: 0 }])
  expect(await listPartsOf(organisation.id)).toMatchObject([{ slug: edition.slug, roles: ['funder', 'partner'] }])
})

test('the list costs one query, whatever its length', async () => {
  for (const names of [['A'], ['B', 'C']]) {
    for (const name of names) await anOrganisation(name)
    expect(await countStatements(() => listOrganisations())).toBe(1)
  }
  expect(await db.$count(members)).toBe(0)
})
