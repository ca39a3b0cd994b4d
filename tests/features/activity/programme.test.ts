import { expect, test } from 'vitest'
import { activitiesByKind, listProgramme } from '~/features/activity/queries.server'
import { createOrganisations } from '~/features/organisation/create.server'
import { createVenue } from '~/features/venue/create.server'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { countStatements } from '../../support/count-statements'

const at = (time: string) => new Date(`2026-12-15T${time}:00Z`)

test('a programme goes by time, each activity with its room and who holds it', async () => {
  const { id: editionId } = await anEdition()
  const { rooms } = await createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'Salle 1' }] })
  const hosts = await createOrganisations([{ name: 'Simplon' }, { name: 'AFPA' }])
  await anActivity({ editionId, title: 'Plus tard', startsAt: at('15:00') })
  await anActivity({
    editionId,
    title: 'Tôt',
    startsAt: at('13:00'),
    roomId: rooms[0]?.id,
    hostIds: hosts.map(host => host.id),
  })
  await anActivity({ title: 'Ailleurs' })

  const programme = await listProgramme(editionId)

  expect(programme.map(({ title, room, hosts }) => [title, room, hosts.map(host => host.name)])).toEqual([
    ['Tôt', 'Salle 1', ['AFPA', 'Simplon']],
    ['Plus tard', null, []],
  ])
})

test('a programme costs three queries, whatever its length', async () => {
  const { id: editionId } = await anEdition()
  const count = () => countStatements(() => listProgramme(editionId))
  await anActivity({ editionId })
  expect(await count()).toBe(3)
  await anActivity({ editionId })
  await anActivity({ editionId })
  expect(await count()).toBe(3)
})

test('a cancelled activity stays in the programme and is not counted', async () => {
  const { id: editionId } = await anEdition()
  await anActivity({ editionId, title: 'Annulé', cancelledAt: at('10:00') })
  await anActivity({ editionId, kind: 'stand' })
  await anActivity({ editionId, kind: 'stand' })

  expect((await listProgramme(editionId)).map(one => one.title)).toContain('Annulé')
  expect(await activitiesByKind(editionId)).toEqual({ stand: 2 })
})

test('the address of an activity comes from its title', async () => {
  expect((await anActivity({ title: 'Créer l’affiche !' })).slug).toBe('creer-l-affiche')
})
