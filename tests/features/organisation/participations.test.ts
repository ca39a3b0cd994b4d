import { expect, test } from 'vitest'
import { addParticipations, createOrganisations } from '~/features/organisation/create.server'
import { listParticipants } from '~/features/organisation/queries.server'
import { anEdition } from '../../factories/edition'
import { countStatements } from '../../support/count-statements'

test('an organisation that plays several parts is listed once, with all of them', async () => {
  const { id: editionId } = await anEdition()
  const [organisation] = await createOrganisations([{ name: 'Mission Locale' }])
  const organisationId = organisation?.id as string
  await addParticipations([
    { editionId, organisationId, role: 'exhibitor' },
    { editionId, organisationId, role: 'partner' },
  ])

  expect(await listParticipants(editionId)).toEqual([
    { slug: 'mission-locale', name: 'Mission Locale', website: null, logoKey: null, roles: ['partner', 'exhibitor'] },
  ])
})

test('a part given twice is given once', async () => {
  const { id: editionId } = await anEdition()
  const [organisation] = await createOrganisations([{ name: 'AFPA' }])
  const participation = { editionId, organisationId: organisation?.id as string, role: 'partner' as const }
  await addParticipations([participation])
  await addParticipations([participation])

  expect((await listParticipants(editionId)).map(one => one.roles)).toEqual([['partner']])
})

test('the organisations of an edition cost one query, whatever their number', async () => {
  const { id: editionId } = await anEdition()
  for (const names of [['A'], ['B', 'C']]) {
    const written = await createOrganisations(names.map(name => ({ name })))
    await addParticipations(written.map(({ id }) => ({ editionId, organisationId: id, role: 'partner' as const })))
    expect(await countStatements(() => listParticipants(editionId))).toBe(1)
  }
})

test('an edition lists its own organisations and no other', async () => {
  const [here, elsewhere] = [await anEdition(), await anEdition()]
  const [organisation] = await createOrganisations([{ name: 'AFPA' }])
  await addParticipations([{ editionId: elsewhere.id, organisationId: organisation?.id as string, role: 'partner' }])

  expect(await listParticipants(here.id)).toEqual([])
  expect(await listParticipants(elsewhere.id)).toHaveLength(1)
})
