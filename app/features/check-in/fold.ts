import type { Verdict } from 'db/schema/words'

// Moments are milliseconds since 1970, fractions allowed.
export type LoggedScan = {
  kind: 'scan'
  id: string
  deviceId: string
  checkpointId: string
  registrationId: string
  /** When the registration was cancelled, if it was. */
  cancelledAt: number | null
  /** What the device showed by itself; null when it waited for the server. */
  shownVerdict: Verdict | null
  scannedAt: number
  receivedAt: number
}
type LoggedWalkIn = { kind: 'walk-in'; id: string; deviceId: string }
type LoggedUndo = { kind: 'undo'; deviceId: string; entryId: string }
export type LoggedEntry = LoggedScan | LoggedWalkIn | LoggedUndo

export type Reading = {
  /** Neither taken back nor later than a cancellation. */
  counts: boolean
  verdict: 'welcome' | 'already-in' | 'cancelled'
  /** Of a repeat: the earliest scan before it. */
  already?: LoggedScan
  /** Both were welcomed, for want of knowing of each other. */
  conflict?: LoggedScan
}

/**
 * What the door's log means, whatever the order and the repetitions in which it is read: a reading for each scan, and
 * the walk-ins that count. A device takes back its own entries only.
 */
export function foldScans(entries: readonly LoggedEntry[]) {
  const undone = new Set(entries.flatMap(entry => (entry.kind === 'undo' ? ownKey(entry.entryId, entry) : [])))
  const isUndone = (entry: LoggedScan | LoggedWalkIn) => undone.has(ownKey(entry.id, entry))

  const walkIns = new Set(entries.flatMap(entry => (entry.kind === 'walk-in' && !isUndone(entry) ? entry.id : [])))
  const scans = new Map(entries.flatMap(entry => (entry.kind === 'scan' ? [[entry.id, entry] as const] : [])))
  const readings = new Map<string, Reading>()
  for (const group of Map.groupBy(scans.values(), scan => `${scan.registrationId} ${scan.checkpointId}`).values()) {
    const valid = group.filter(scan => !isUndone(scan) && !isCancelled(scan)).sort(inTime)
    for (const [id, reading] of readGroup(group, valid)) readings.set(id, reading)
  }
  return { readings, walkIns }
}

/** Scans of one ticket at one checkpoint; those that count come in the order of their clocks. */
function readGroup(group: LoggedScan[], valid: LoggedScan[]): [string, Reading][] {
  const counting = new Set(valid)
  const firstArrived = valid.reduce<LoggedScan | undefined>((a, b) => (a && inArrival(a, b) < 0 ? a : b), undefined)
  const wasWelcomed = (scan: LoggedScan) =>
    scan.shownVerdict ? scan.shownVerdict === 'welcome' : scan === firstArrived
  const welcomed = valid.filter(wasWelcomed)

  return group.map(scan => {
    if (isCancelled(scan)) return [scan.id, { counts: false, verdict: 'cancelled' }]
    const counts = counting.has(scan)
    const before = scan.shownVerdict ? inTime : inArrival
    const already = valid.find(other => other !== scan && before(other, scan) < 0)
    const conflict = counts && wasWelcomed(scan) ? welcomed.find(other => other !== scan) : undefined
    return [scan.id, { counts, verdict: already ? 'already-in' : 'welcome', already, conflict }]
  })
}

/** The order of the devices' clocks. */
function inTime(a: LoggedScan, b: LoggedScan): number {
  return a.scannedAt - b.scannedAt || (a.id < b.id ? -1 : 1)
}

/** The order in which the server wrote them: who asked it first is welcome, and stays so. */
function inArrival(a: LoggedScan, b: LoggedScan): number {
  return a.receivedAt - b.receivedAt || inTime(a, b)
}

function isCancelled(scan: LoggedScan): boolean {
  return scan.cancelledAt !== null && scan.scannedAt >= scan.cancelledAt
}

function ownKey(entryId: string, { deviceId }: { deviceId: string }): string {
  return `${entryId} ${deviceId}`
}
