import fc from 'fast-check'
import type { LoggedEntry, LoggedScan } from '~/features/check-in/fold'

// Small worlds: few tickets, doors and moments, so that repeats, ties and undos happen all the time.
export const NOON = Date.UTC(2019, 9, 8, 12)
export const DEVICES = 3
export const CHECKPOINTS = 2
export const TICKETS = 4

const moment = fc.integer({ min: 0, max: 6 }).map(minutes => NOON + minutes * 60_000)
const below = (count: number) => fc.integer({ min: 0, max: count - 1 })

/** Numbers stand for ids, which each test gives. */
export const world = fc.record({
  cancelledAt: fc.array(fc.option(moment, { nil: null }), { minLength: TICKETS, maxLength: TICKETS }),
  scans: fc.array(
    fc.record({
      device: below(DEVICES),
      checkpoint: below(CHECKPOINTS),
      ticket: below(TICKETS),
      shownVerdict: fc.constantFrom(null, null, 'welcome' as const, 'already-in' as const),
      scannedAt: moment,
      receivedAt: moment,
    }),
    { maxLength: 14 },
  ),
  walkIns: fc.array(fc.record({ device: below(DEVICES), checkpoint: below(CHECKPOINTS) }), { maxLength: 4 }),
  undos: fc.array(fc.record({ device: below(DEVICES), entry: below(18) }), { maxLength: 6 }),
})

export type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

/** A fixed id for the nth thing of a kind. */
export function idOf(kind: number, index: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`
}
export const SCAN = 1
export const WALK_IN = 2

export function entryId(world: World, entry: number): string {
  return entry < world.scans.length ? idOf(SCAN, entry) : idOf(WALK_IN, entry - world.scans.length)
}

export function toLog(world: World): LoggedEntry[] {
  return [
    ...world.scans.map(
      (scan, index): LoggedScan => ({
        kind: 'scan',
        id: idOf(SCAN, index),
        deviceId: `device ${scan.device}`,
        checkpointId: `checkpoint ${scan.checkpoint}`,
        registrationId: `registration ${scan.ticket}`,
        cancelledAt: world.cancelledAt[scan.ticket] ?? null,
        shownVerdict: scan.shownVerdict,
        scannedAt: scan.scannedAt,
        receivedAt: scan.receivedAt,
      }),
    ),
    ...world.walkIns.map((walkIn, index) => ({
      kind: 'walk-in' as const,
      id: idOf(WALK_IN, index),
      deviceId: `device ${walkIn.device}`,
    })),
    ...world.undos.map(undo => ({
      kind: 'undo' as const,
      deviceId: `device ${undo.device}`,
      entryId: entryId(world, undo.entry),
    })),
  ]
}
