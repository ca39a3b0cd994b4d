import { onQuery, violates } from 'db/client.server'
import { expect, test } from 'vitest'
import { countActivities, listProgramme } from '~/features/activity/queries.server'
import { createVenue } from '~/features/edition/create-venue.server'
import { createOrganisations } from '~/features/organisation/create.server'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'

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

test('a programme costs two queries, whatever its length', async () => {
  const { id: editionId } = await anEdition()
  const countQueries = async () => {
    let queries = 0
    const stop = onQuery(() => queries++)
    await listProgramme(editionId)
    stop()
    return queries
  }
  await anActivity({ editionId })
  expect(await countQueries()).toBe(2)
  await anActivity({ editionId })
  await anActivity({ editionId })
  expect(await countQueries()).toBe(2)
})

test('a cancelled activity stays in the programme and is not counted', async () => {
  const { id: editionId } = await anEdition()
  await anActivity({ editionId, title: 'Annulé', cancelledAt: at('10:00') })
  await anActivity({ editionId, kind: 'stand' })
  await anActivity({ editionId, kind: 'stand' })

  expect((await listProgramme(editionId)).map(one => one.title)).toContain('Annulé')
  expect(await countActivities(editionId)).toEqual({ stand: 2 })
})

test('the address of an activity comes from its title, and is its own within the edition', async () => {
  const { id: editionId } = await anEdition()
  const activity = await anActivity({ editionId, title: 'Créer l’affiche !' })

  expect(activity.slug).toBe('creer-l-affiche')
  await expect(anActivity({ editionId, title: 'Créer l’affiche' })).rejects.toSatisfy(error =>
    violates(error, 'activities_slug_in_edition'),
  )
})

test.each([
  ['ends after it starts', 'activities_end_after_start', { endsAt: at('12:00') }],
  ['has a format only if it is a talk', 'activities_only_talks_have_a_format', { format: 'testimony' as const }],
  ['has a format if it is a talk', 'activities_only_talks_have_a_format', { kind: 'talk' as const }],
  ['has places for somebody', 'activities_capacity_positive', { capacity: 0 }],
  ['has a plain address', 'activities_slug_is_an_address', { slug: 'Mon robot' }],
])('an activity %s', async (_, constraint, values) => {
  await expect(anActivity(values)).rejects.toSatisfy(error => violates(error, constraint))
})
