import { db } from 'db/client.server'
import { validScans, validWalkIns } from 'db/schema/door'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldScans } from '~/features/check-in/fold'
import { readScans } from '~/features/check-in/log.server'
import { countParticipants } from '~/features/statistics/participants.server'
import { toLog, world } from './worlds'
import { writeWorld } from './written-world'

test('what counts in the database is what counts in the fold', async () => {
  await fc.assert(
    fc.asyncProperty(world, async one => {
      const { editionId } = await writeWorld(one)
      const log = toLog(one)
      const { readings, walkIns: counted } = foldScans(log)

      const valid = await db.select({ id: validScans.id }).from(validScans)
      const expected = [...readings].flatMap(([id, reading]) => (reading.counts ? id : []))
      expect(valid.map(scan => scan.id).sort()).toEqual(expected.sort())
      const walkedIn = await db.select({ id: validWalkIns.id }).from(validWalkIns)
      expect(walkedIn.map(walkIn => walkIn.id).sort()).toEqual([...counted].sort())

      const people = new Set(
        log.flatMap(entry => (entry.kind === 'scan' && readings.get(entry.id)?.counts ? entry.registrationId : [])),
      )
      expect(await countParticipants(editionId)).toBe(people.size + counted.size)

      const answered = (await readScans([...readings.keys()])).readings
      for (const [id, reading] of readings) {
        const { verdict, already, conflict } = answered.get(id) ?? {}
        expect({ id, verdict, already: already?.id, conflict: conflict?.id }).toEqual({
          id,
          verdict: reading.verdict,
          already: reading.already?.id,
          conflict: reading.conflict?.id,
        })
      }
    }),
    { numRuns: 40 },
  )
})
