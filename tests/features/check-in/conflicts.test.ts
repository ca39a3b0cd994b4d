import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listDoubleAdmissions } from '~/features/check-in/conflicts.server'
import { foldScans } from '~/features/check-in/fold'
import { aDevice, anUndo, aScan, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { countStatements } from '../../support/count-statements'
import { idOf, SCAN, toLog, world } from './worlds'
import { writeWorld } from './written-world'

const welcome = (registrationId: string, scannedAt: string) => ({ registrationId, scannedAt, shownVerdict: 'welcome' })

test('the double admissions of the database are the conflicts of the fold, for all and for each device', async () => {
  await fc.assert(
    fc.asyncProperty(world, async one => {
      const { editionId, deviceIds } = await writeWorld(one)
      const { readings } = foldScans(toLog(one))
      const inConflict = one.scans
        .map((scan, index) => ({ ...scan, index }))
        .filter(({ index }) => readings.get(idOf(SCAN, index))?.conflict)
        .sort((a, b) => a.scannedAt - b.scannedAt || a.index - b.index)
      const groups = [...Map.groupBy(inConflict, scan => `${scan.ticket} ${scan.checkpoint}`).values()]
      const told = (scans: typeof inConflict) =>
        scans.map(({ device, scannedAt }) => `${deviceIds[device]} ${new Date(scannedAt).toISOString()}`).join()
      const found = async (deviceId?: string) =>
        (await listDoubleAdmissions(editionId, { deviceId }))
          .map(({ sightings }) => sightings.map(({ deviceId: id, at }) => `${id} ${at}`).join())
          .sort()

      expect(await found()).toEqual(groups.map(told).sort())
      for (const [device, deviceId] of deviceIds.entries()) {
        const own = groups.filter(group => group.some(scan => scan.device === device))
        expect(await found(deviceId)).toEqual(own.map(told).sort())
      }
    }),
    { numRuns: 25 },
  )
})

test('a ticket let in by two phones that were alone is told with the places and times, and keeps its id', async () => {
  const edition = await anEdition()
  const [front, back] = [await aDevice(edition), await aDevice(edition)]
  const { id } = await aVisitor(edition, { firstName: 'Samira' })
  await back.scan(welcome(id, '2019-10-08T12:05:00.000Z'))
  expect(await listDoubleAdmissions(edition.id)).toEqual([])
  await front.scan(welcome(id, '2019-10-08T12:00:00.000Z'))

  const [first, ...others] = await listDoubleAdmissions(edition.id)
  const checkpoint = front.entrance.name
  expect(others).toEqual([])
  expect(first).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    firstName: 'Samira',
    sightings: [
      { at: '2019-10-08T12:00:00.000Z', checkpoint, device: front.name, deviceId: front.id },
      { at: '2019-10-08T12:05:00.000Z', checkpoint, device: back.name, deviceId: back.id },
    ],
  })
  await front.scan(welcome(id, '2019-10-08T12:10:00.000Z'))
  expect(await listDoubleAdmissions(edition.id)).toMatchObject([{ id: first?.id, sightings: [{}, {}, {}] }])
})

test('taking one of the two back ends it', async () => {
  const edition = await anEdition()
  const [front, back] = [await aDevice(edition), await aDevice(edition)]
  const { id } = await aVisitor(edition)
  const scan = aScan(back.entrance.id, welcome(id, '2019-10-08T12:05:00.000Z'))
  await front.scan(welcome(id, '2019-10-08T12:00:00.000Z'))
  await back.send(scan)
  expect(await listDoubleAdmissions(edition.id)).toHaveLength(1)
  await back.send(anUndo(scan.id))
  expect(await listDoubleAdmissions(edition.id)).toEqual([])
})

test('of two doors that waited for the server, the one that asked first has welcomed, whatever their clocks say', async () => {
  const edition = await anEdition()
  const [alone, first, second] = [await aDevice(edition), await aDevice(edition), await aDevice(edition)]
  const { id: registrationId } = await aVisitor(edition)
  await first.scan({ registrationId, scannedAt: '2019-10-08T12:20:00.000Z' })
  await second.scan({ registrationId, scannedAt: '2019-10-08T12:10:00.000Z' })
  await alone.scan(welcome(registrationId, '2019-10-08T12:00:00.000Z'))

  const [told] = await listDoubleAdmissions(edition.id)
  expect(told?.sightings.map(({ deviceId }) => deviceId)).toEqual([alone.id, first.id])
})

test('another edition’s and another device’s are not told', async () => {
  const edition = await anEdition()
  const [front, back, away] = [await aDevice(edition), await aDevice(edition), await aDevice(edition)]
  const { id } = await aVisitor(edition)
  const { id: other } = await aVisitor(edition)
  for (const device of [front, back]) await device.scan(welcome(id, '2019-10-08T12:00:00.000Z'))
  await away.scan(welcome(other, '2019-10-08T12:00:00.000Z'))

  expect(await listDoubleAdmissions(edition.id, { deviceId: front.id })).toHaveLength(1)
  expect(await listDoubleAdmissions(edition.id, { deviceId: away.id })).toEqual([])
  expect(await listDoubleAdmissions((await anEdition()).id)).toEqual([])
})

test('three double admissions cost one statement, as one does', async () => {
  const edition = await anEdition()
  const doors = [await aDevice(edition), await aDevice(edition)]
  for (let person = 0; person < 3; person++) {
    const { id } = await aVisitor(edition)
    for (const door of doors) await door.scan(welcome(id, '2019-10-08T12:00:00.000Z'))
  }
  expect(await countStatements(async () => expect(await listDoubleAdmissions(edition.id)).toHaveLength(3))).toBe(1)
})
