import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import type { BatchAnswer } from '~/features/check-in/protocol'
import type { TicketState } from '~/features/door-list/state'
import type * as clockModule from '~/routes/door/device/clock'
import type * as databaseModule from '~/routes/door/device/database'
import type { Line } from '~/routes/door/device/database'
import type * as storeModule from '~/routes/door/device/store'
import type * as uploadModule from '~/routes/door/device/upload'
import type * as writingModule from '~/routes/door/device/write-entries'

/** What happens to a request on its way. */
export type Fate = 'arrives' | 'is lost' | 'loses its answer'

/** Whom phones speak to. */
export type Server = {
  record(deviceId: string, entries: unknown[], now: number): Promise<BatchAnswer>
}

type Modules = typeof databaseModule &
  typeof storeModule &
  typeof uploadModule &
  typeof writingModule &
  typeof clockModule
export type Scanned = Awaited<ReturnType<Modules['writeScans']>>['scanned'][number]

/** A phone as it is: the door's own modules, on a memory of its own that outlives them. */
export async function aPhone({ deviceId, server }: { deviceId: string; server: Server }) {
  const memory = new IDBFactory()
  const checkpoint = (id: string) => ({ id, name: id })
  const pairing = { deviceId, name: deviceId, kind: 'door' as const, token: deviceId, expiresAt: '', edition: EDITION }
  let modules = await load(memory)
  await modules.keepPairing(pairing)

  const phone = {
    deviceId,
    /** What its clock says of a moment. */
    drift: 0,
    clock: undefined as databaseModule.Clock | undefined,
    list: new Map<string, TicketState>(),

    /** The page dies and is opened again: only its memory stays. */
    async crash() {
      modules = await load(memory)
    },
    async scan(given: { ticket: string; checkpointId: string; now: number }): Promise<Scanned> {
      const read = { kind: 'ticket' as const, naming: { registrationId: given.ticket }, subject: given.ticket }
      const known = { ...read, state: phone.list.get(given.ticket) }
      const { scanned } = await modules.writeScans([known], desk(given.checkpointId, given.now))
      return scanned[0] as Scanned
    },
    async walkIn(checkpointId: string, now: number) {
      await modules.writeWalkIn({ ageBand: '16-25' }, desk(checkpointId, now))
    },
    async undo(id: string, now: number) {
      await modules.writeUndos([{ id, deviceId }], desk('', now))
    },
    contact(now: number) {
      const at = now + phone.drift
      phone.clock = modules.clockOf({ sentAt: at, receivedAt: at, serverAt: now })
    },
    /** After a contact, sends what waits; each request meets its fate, the last one for all that follow. */
    async upload(now: number, fates: Fate[]): Promise<void> {
      vi.stubGlobal('fetch', aNetwork({ server, now, fates: [...fates] }))
      vi.spyOn(Date, 'now').mockReturnValue(now + phone.drift)
      phone.contact(now)
      const clock = phone.clock as databaseModule.Clock
      await modules.upload({ book: 'door', clock, onEnded: async () => {} }).catch(() => {})
      vi.restoreAllMocks()
      vi.unstubAllGlobals()
    },
    lines: (): Promise<Line[]> => modules.openDoor().then(database => database.getAll('log')),
    unsent: () => modules.countUnsent(),
  }
  return phone

  function desk(checkpointId: string, now: number): writingModule.Desk {
    const kept = { ...pairing, proofKey: '' }
    return {
      pairing: kept,
      clock: phone.clock,
      book: 'door',
      checkpoint: checkpoint(checkpointId),
      now: now + phone.drift,
    }
  }
}
export type Phone = Awaited<ReturnType<typeof aPhone>>

const EDITION = { slug: 'colomiers', name: 'Colomiers' }

async function load(memory: IDBFactory): Promise<Modules> {
  vi.resetModules()
  globalThis.indexedDB = memory
  const [database, store, upload, writing, clock] = await Promise.all([
    import('~/routes/door/device/database'),
    import('~/routes/door/device/store'),
    import('~/routes/door/device/upload'),
    import('~/routes/door/device/write-entries'),
    import('~/routes/door/device/clock'),
  ])
  await database.openDoor()
  return { ...database, ...store, ...upload, ...writing, ...clock }
}

function aNetwork({ server, now, fates }: { server: Server; now: number; fates: Fate[] }) {
  let fate: Fate = 'arrives'
  return async (_path: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
    fate = fates.shift() ?? fate
    if (fate === 'is lost') throw new TypeError('No network')
    const deviceId = headers.Authorization?.replace('Bearer ', '') ?? ''
    const answer = await server.record(deviceId, JSON.parse(body).entries, now)
    if (fate === 'loses its answer') throw new TypeError('No network')
    return Response.json(answer)
  }
}
