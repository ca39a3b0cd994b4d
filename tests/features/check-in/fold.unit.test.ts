import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldScans, type LoggedEntry } from '~/features/check-in/fold'
import { toLog, world } from './worlds'

const sorted = (entries: readonly LoggedEntry[]) => {
  const { readings, walkIns } = foldScans(entries)
  return { readings: [...readings].sort(([a], [b]) => (a < b ? -1 : 1)), walkIns: [...walkIns].sort() }
}

test('the fold does not depend on order nor repetition', () => {
  const shuffledTwice = world.chain(one => {
    const log = toLog(one)
    return fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: 2 * log.length }))
  })
  fc.assert(
    fc.property(shuffledTwice, ([log, mixed]) => {
      expect(sorted(mixed)).toEqual(sorted(log))
    }),
  )
})

test('a ticket that nobody took back has exactly one first scan at a checkpoint, in the order of arrival', () => {
  fc.assert(
    fc.property(world, one => {
      const asked = toLog({ ...one, scans: one.scans.map(scan => ({ ...scan, shownVerdict: null })) })
      const { readings } = foldScans(asked)
      const scans = asked.filter(entry => entry.kind === 'scan').filter(scan => readings.get(scan.id)?.counts)
      for (const group of Map.groupBy(scans, scan => `${scan.registrationId} ${scan.checkpointId}`).values()) {
        const welcome = group.filter(scan => readings.get(scan.id)?.verdict === 'welcome')
        expect(welcome).toHaveLength(1)
        expect(Math.min(...group.map(scan => scan.receivedAt))).toBe(welcome[0]?.receivedAt)
      }
    }),
  )
})

test('a conflict is known to both doors and to nobody else', () => {
  fc.assert(
    fc.property(world, one => {
      const { readings } = foldScans(toLog(one))
      for (const [id, { conflict }] of readings) {
        if (!conflict) continue
        expect(conflict.id).not.toBe(id)
        expect(readings.get(conflict.id)?.conflict).toBeDefined()
        expect(readings.get(conflict.id)?.counts).toBe(true)
      }
    }),
  )
})

test('an undo by another device changes nothing', () => {
  fc.assert(
    fc.property(world, one => {
      const log = toLog({ ...one, undos: [] })
      const foreign = log.map(entry => ({
        kind: 'undo' as const,
        deviceId: 'device of another',
        entryId: 'id' in entry ? entry.id : '',
      }))
      expect(sorted([...log, ...foreign])).toEqual(sorted(log))
    }),
  )
})

test('a scan later than the cancellation makes no repeat of an earlier one that arrives after it', () => {
  const scan = { deviceId: 'd', checkpointId: 'c', registrationId: 'r', shownVerdict: null, cancelledAt: 50 }
  const early = { ...scan, kind: 'scan' as const, id: 'early', scannedAt: 40, receivedAt: 200 }
  const late = { ...scan, kind: 'scan' as const, id: 'late', scannedAt: 60, receivedAt: 100 }
  const { readings } = foldScans([late, early])
  expect(readings.get('late')).toEqual({ counts: false, verdict: 'cancelled' })
  expect(readings.get('early')).toMatchObject({ counts: true, verdict: 'welcome' })
})
