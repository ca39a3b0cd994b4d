import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldScans, type LoggedEntry } from '~/features/check-in/fold'
import type { EntryAnswer } from '~/features/check-in/protocol'
import type { Entry } from '~/features/check-in/schema'
import { aDay, type Edition, live, toEntry } from './day'
import { aPhone, type Server } from './phones'

const id = (kind: string, index: number) => `${kind}${index}0000-0000-4000-8000-000000000000`
const TICKETS = [0, 1].map(index => `ticket ${index}`)
const POINTS = [0, 1].map(index => id('aaaa', index))
const DEVICES = [0, 1, 2].map(index => id('dddd', index))

test('whatever becomes of phones, clocks and the network: nothing is lost, nothing is invented, nothing goes untold', async () => {
  await fc.assert(
    fc.asyncProperty(aDay, async day => {
      const server = aServer()
      const phones = []
      for (const deviceId of DEVICES) phones.push(await aPhone({ deviceId, server }))
      const edition: Edition = {
        phones,
        tickets: TICKETS,
        points: POINTS,
        log: async () => server.log(),
        cancel: server.cancel,
      }
      const lines = await live(day, edition)

      // What phones noted is what the server has, each once.
      expect(server.keys().sort()).toEqual(lines.map(({ id }) => id).sort())
      for (const phone of phones) expect(await phone.unsent()).toBe(0)

      // The order in which it came does not matter.
      const { cancelled } = server
      const inAnyOrder = lines.toReversed().flatMap((line, receivedAt) => toEntry(line, { receivedAt, cancelled }))
      const merged = foldScans(server.log())
      const readings = [...foldScans(inAnyOrder).readings].sort()
      expect(readings.map(([one, reading]) => [one, reading.counts, reading.verdict, reading.conflict?.id])).toEqual(
        [...merged.readings]
          .sort()
          .map(([one, reading]) => [one, reading.counts, reading.verdict, reading.conflict?.id]),
      )

      // Every ticket let in twice is told, to both.
      const scans = server.log().filter(entry => entry.kind === 'scan')
      const letIn = scans.filter(scan => scan.shownVerdict === 'welcome' && merged.readings.get(scan.id)?.counts)
      for (const group of Map.groupBy(letIn, scan => `${scan.registrationId} ${scan.checkpointId}`).values()) {
        for (const scan of group) expect(Boolean(merged.readings.get(scan.id)?.conflict)).toBe(group.length > 1)
      }
    }),
    { numRuns: 200 },
  )
})

/** The server's log, in memory. */
function aServer() {
  const entries = new Map<string, LoggedEntry>()
  const cancelled = new Map<string, number>()
  let received = 0
  const toLogged = (entry: Entry, deviceId: string): LoggedEntry => {
    if (entry.kind === 'walk-in') return { kind: 'walk-in', id: entry.id, deviceId }
    if (entry.kind === 'undo') return { kind: 'undo', deviceId, entryId: entry.entryId }
    const { id, checkpointId, registrationId = '', shownVerdict = null } = entry
    const scannedAt = Date.parse(entry.scannedAt)
    const about = { id, deviceId, checkpointId, registrationId, shownVerdict, scannedAt, receivedAt: ++received }
    return { kind: 'scan', cancelledAt: null, ...about }
  }
  const server: Server = {
    async record(deviceId, given, now) {
      const results = (given as Entry[]).map((entry): EntryAnswer => {
        const at = 'scannedAt' in entry ? entry.scannedAt : 'arrivedAt' in entry ? entry.arrivedAt : entry.undoneAt
        expect(Date.parse(at), 'a moment that has not come').toBeLessThanOrEqual(now)
        if (!entries.has(entry.id)) entries.set(entry.id, toLogged(entry, deviceId))
        return { id: entry.id, verdict: 'recorded' }
      })
      return { results, participants: 0 }
    },
  }
  const keys = () => [...entries.keys()]
  return {
    ...server,
    cancelled,
    keys,
    log: () =>
      [...entries.values()].map(entry =>
        entry.kind === 'scan' ? { ...entry, cancelledAt: cancelled.get(entry.registrationId) ?? null } : entry,
      ),
    async cancel(ticket: string, at: number) {
      cancelled.set(ticket, at)
    },
  }
}
