import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { proofKey, proveLog } from '~/features/carried-log/proof'
import type { DoorConfig } from '~/features/door-list/state'
import { forgetDoor, keepFact, type Line, openDoor, readFact } from '~/routes/door/device/database'
import { createDevice, type Device } from '~/routes/door/device/device'
import { updateList } from '~/routes/door/device/list'
import {
  acknowledge,
  append,
  countUnsent,
  endDevice,
  keepPairing,
  listLines,
  pairingOf,
} from '~/routes/door/device/store'
import { deskOf, writeScans, writeWalkIn } from '~/routes/door/device/write-entries'
import { isTooEarly } from '~/routes/door/opening/before-the-day'
import { listOwnLogs } from '~/routes/door/transfer/own-logs'
import { keepReceived } from '~/routes/door/transfer/received-logs'
import { ENTRANCE } from '../../factories/door-config'

const HOUR = 60 * 60 * 1000
const NOW = Date.parse('2026-10-08T12:00:00.000Z')
const DEVICE = '0d9f7e0e-6f0c-4c57-9a52-0f6f4c9be2a1'
const OTHER = '7a0c0f5e-3f7e-4b53-8f3b-6a4f52b1c0d2'
const edition = { heldOn: '2026-10-08', startsAt: null as string | null }
const config = {
  version: '1',
  edition,
  checkpoints: [ENTRANCE],
  keys: [{}],
  devices: [],
  places: [],
} as unknown as DoorConfig

let device: Device

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('location', { hash: '' })
  await Promise.all([forgetDoor(), forgetDoor('rehearsal')])
  await pairAs(DEVICE)
  const sealed = Uint8Array.of(1)
  await (await openDoor()).put('records', { tag: 'aaaaaaaaaaaa', keyId: 0, codeTag: 'bbbbbbbb', sealed })
  await Promise.all([keepFact('config', config), keepFact('cursor', '1'), keepFact('listAt', NOW)])
  await note('a', 'b')
  await acknowledge(['a'])
  device = createDevice()
})

afterEach(() => {
  device.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('past its end, a phone that meets no network forgets list, keys and names, and keeps what it has not sent', async () => {
  theNetwork({})
  await keepFact('config', { ...config, edition: { ...config.edition, heldOn: '2026-10-09' } })
  await keepFact('rehearsalSince', NOW)
  await append({ subjects: [], book: 'rehearsal' }, () => [aLine('r', NOW)])
  vi.setSystemTime(NOW + HOUR)
  await device.start()
  expect(device.state()).toMatchObject({ phase: 'ended', ended: 'expired', config: undefined, known: 0, waiting: 1 })
  expect(device.state().rehearsalSince).toBeUndefined()

  expect(await (await openDoor()).count('records')).toBe(0)
  expect(await Promise.all([readFact('config'), readFact('cursor'), readFact('listAt')])).toEqual(Array(3))
  expect((await listLines()).map(({ id }) => id)).toEqual(['b'])
  expect(await listLines('rehearsal')).toEqual([])

  const [own] = await listOwnLogs()
  expect(own?.log.entries).toMatchObject([{ id: 'b' }])
  expect(own?.log.proof).toBe(await proveLog(await proofKey('token'), own?.log ?? { deviceId: '', entries: [] }))
})

test('a rehearsal ends by itself when the edition starts, is wiped, and tells it until that is read', async () => {
  theNetwork({})
  // By the server's clock, which is an hour behind this phone's.
  await keepFact('clock', { offset: -HOUR, serverAt: NOW - HOUR })
  await keepFact('config', startingAt(NOW - HOUR / 2))
  await device.start()
  await device.rehearse(true)
  await scan('b1')
  expect(await bookLengths()).toEqual({ door: 2, rehearsal: 1 })
  expect(device.state()).toMatchObject({ rehearsalSince: NOW, uncounted: 1 })
  await settled()

  vi.setSystemTime(NOW + HOUR / 2)
  device.beatNow()
  await vi.waitFor(() => expect(device.state()).toMatchObject({ isRehearsalOver: true, uncounted: 0 }))
  expect(device.state().rehearsalSince).toBeUndefined()
  expect(await bookLengths()).toEqual({ door: 2, rehearsal: 0 })

  device.stop()
  device = createDevice()
  await device.start()
  expect(device.state().isRehearsalOver).toBe(true)
  await device.readRehearsalOver()
  expect(device.state().isRehearsalOver).toBeUndefined()
})

test('the first entry after the start counts, though the phone still believes to rehearse', async () => {
  theNetwork({})
  await keepFact('config', startingAt(NOW + HOUR / 2))
  await device.start()
  await device.rehearse(true)
  await settled()
  vi.setSystemTime(NOW + HOUR / 2)
  await scan('b2')
  expect(device.state()).toMatchObject({ isRehearsalOver: true, uncounted: 1 })
  expect(await bookLengths()).toEqual({ door: 3, rehearsal: 0 })
})

test('whoever is counted without a ticket at an activity entered by an entrance, and is not counted again', async () => {
  theNetwork({})
  const activity = { title: 'Robots', startsAt: null, endsAt: null }
  const robots = { id: '22222222-2222-4222-8222-222222222222', name: 'Robots', activity }
  await keepFact('config', { ...config, checkpoints: [ENTRANCE, robots] })
  await device.start()
  for (const checkpoint of [robots, ENTRANCE]) {
    const desk = deskOf({ state: device.state(), at: { checkpoint }, now: Date.now() })
    await device.told(await writeWalkIn({}, desk))
    expect(device.state().uncounted, checkpoint.name).toBe(checkpoint === robots ? 0 : 1)
  }
})

test('before its edition’s day a phone asks what it is for, once, unless it rehearses', async () => {
  theNetwork({})
  const asks = () => isTooEarly(device.state())
  await device.start()
  expect(asks()).toBe(false)

  await keepFact('config', { ...config, edition: { ...config.edition, heldOn: '2026-10-09' } })
  device.stop()
  device = createDevice()
  await device.start()
  expect(asks()).toBe(true)
  await device.rehearse(true)
  expect(asks()).toBe(false)
  await device.rehearse(false)
  expect(asks()).toBe(true)
  await device.countEarly()
  expect(asks()).toBe(false)

  device.stop()
  device = createDevice()
  await device.start()
  expect(asks()).toBe(false)
})

test('the end comes to a door left open too', async () => {
  theNetwork({})
  await device.start()
  expect(device.state()).toMatchObject({ phase: 'ready', known: 1 })
  await settled()
  vi.setSystemTime(NOW + HOUR)
  device.beatNow()
  await vi.waitFor(() => expect(device.state()).toMatchObject({ phase: 'ended', waiting: 1, known: 0 }))
})

test('the end is that of the corrected clock', async () => {
  theNetwork({})
  await keepFact('clock', { offset: -3 * HOUR, serverAt: NOW - 3 * HOUR })
  vi.setSystemTime(NOW + 2 * HOUR)
  await device.start()
  expect(device.state().phase).toBe('ready')

  await keepFact('clock', { offset: 3 * HOUR, serverAt: NOW })
  vi.setSystemTime(NOW - HOUR)
  device.stop()
  device = createDevice()
  await device.start()
  expect(device.state().phase).toBe('ended')
})

test('a phone that a wrong clock ended is a door again once the server tells the time', async () => {
  vi.setSystemTime(NOW + 5 * HOUR)
  theNetwork({ contact: contactAnswer({ now: NOW }), scans: accepted, liste: listAnswer() })
  await device.start()
  await vi.waitFor(() => expect(device.state()).toMatchObject({ phase: 'ready', waiting: 0, network: 'online' }))
  expect(device.state()).toMatchObject({ config: { version: '2' } })
})

test('the end follows the edition: told by the server, it is kept, and a phone past the old one is a door again', async () => {
  theNetwork({ contact: contactAnswer({ end: NOW + 48 * HOUR }), scans: accepted, liste: listAnswer() })
  await device.start()
  const later = new Date(NOW + 48 * HOUR).toISOString()
  await vi.waitFor(() => expect(device.state()).toMatchObject({ phase: 'ready', pairing: { expiresAt: later } }))
  await settled()

  vi.setSystemTime(NOW + 50 * HOUR)
  theNetwork({ contact: contactAnswer({ end: NOW + 72 * HOUR }), scans: accepted, liste: listAnswer() })
  device.stop()
  device = createDevice()
  await device.start()
  expect(device.state()).toMatchObject({ phase: 'ended' })
  await vi.waitFor(() => expect(device.state()).toMatchObject({ phase: 'ready', network: 'online' }))
})

test('ended by its clock alone, a phone still sends what it has, and takes no list', async () => {
  const asked = theNetwork({ contact: () => new Response('', { status: 500 }), scans: accepted, liste: listAnswer() })
  vi.setSystemTime(NOW + HOUR)
  await device.start()
  await vi.waitFor(() => expect(device.state()).toMatchObject({ phase: 'ended', waiting: 0 }))
  await settled()
  expect(asked).toEqual(['contact', 'scans'])
})

test('a phone that the server ends for good sends no more, and keeps what it has not sent', async () => {
  for (const reason of ['revoked', 'unknown']) {
    await pairAs(DEVICE)
    const asked = theNetwork({ contact: refused(reason) })
    device.stop()
    device = createDevice()
    await device.start()
    await vi.waitFor(() => expect(device.state()).toMatchObject({ phase: 'ended', ended: reason, waiting: 1 }))
    await settled()
    const count = asked.length
    device.beatNow()
    await settled()
    expect(asked.length).toBe(count)
    expect(await listOwnLogs()).toHaveLength(1)
  }
})

test('a wrong date ends a phone until it is right again: it forgets the list, and goes on asking', async () => {
  theNetwork({ contact: refused('expired') })
  await device.start()
  await vi.waitFor(() => expect(device.state()).toMatchObject({ phase: 'ended', ended: 'expired', waiting: 1 }))
  expect(device.state()).toMatchObject({ known: 0, config: undefined })
  await settled()

  theNetwork({ contact: contactAnswer({}), scans: accepted, liste: listAnswer() })
  device.beatNow()
  await vi.waitFor(() => expect(device.state()).toMatchObject({ phase: 'ready', waiting: 0, config: { version: '2' } }))
})

test('the end of the device that this phone was, told late, ends nothing of the one that it is', async () => {
  let answer = (_: Response) => {}
  const late = new Promise<Response>(resolve => (answer = resolve))
  theNetwork({ contact: () => late })
  await device.start()
  await settled()
  await pairAs(OTHER)
  const tab = new BroadcastChannel('lnpsq-porte')
  tab.postMessage('changed')
  await vi.waitFor(() => expect(device.state().pairing?.deviceId).toBe(OTHER))
  tab.close()
  answer(refused('revoked')())
  await vi.waitFor(async () => expect(await pairingOf(DEVICE)).toMatchObject({ token: '' }))
  await settled()
  expect(device.state().phase).toBe('ready')
  expect(await readFact('ended')).toBeUndefined()
  expect(await pairingOf(OTHER)).toMatchObject({ token: OTHER })
})

test('an end told late is kept for the device that asked', async () => {
  let answer = (_: Response) => {}
  const late = new Promise<Response>(resolve => (answer = resolve))
  theNetwork({ contact: () => late })
  await device.start()
  await settled()
  await pairAs(OTHER)
  const [soon, later] = [NOW + HOUR, NOW + 48 * HOUR].map(moment => new Date(moment).toISOString())
  answer(contactAnswer({ end: NOW + 48 * HOUR })())
  await vi.waitFor(() => expect(device.state().pairing?.deviceId).toBe(OTHER))
  const kept = await Promise.all([pairingOf(OTHER), pairingOf(DEVICE)])
  expect(kept.map(pairing => pairing?.expiresAt)).toEqual([soon, later])
})

test('a list that comes for the device that this phone was, or after its end, is not kept', async () => {
  const list = { cursor: '9', records: '', hasMore: false, isFresh: true, config: { ...config, version: '9' } }
  const becoming = async (change: () => Promise<void>) => {
    theNetwork({
      liste: async () => {
        await change()
        return Response.json(list)
      },
    })
    expect(await updateList('token')).toBe(false)
    expect(await readFact('cursor')).toBeUndefined()
  }
  await becoming(() => pairAs(OTHER))
  await pairAs(DEVICE)
  await becoming(() => endDevice(DEVICE, 'expired'))
})

test('whatever becomes of the contact, what was scanned leaves and the list comes', async () => {
  const fates = [
    () => new Response('', { status: 500 }),
    () => new Response('', { status: 422 }),
    () => Response.json({ now: 'never' }),
    () => Promise.reject(new DOMException('Too slow', 'TimeoutError')),
  ]
  for (const [index, contact] of fates.entries()) {
    theNetwork({ contact, scans: accepted, liste: listAnswer() })
    await note(`c${index}`)
    device.stop()
    device = createDevice()
    await device.start()
    await vi.waitFor(() => expect(device.state()).toMatchObject({ network: 'online', config: { version: '2' } }))
    expect(await countUnsent(), String(contact)).toBe(0)
    await keepFact('config', config)
  }
})

function startingAt(moment: number): DoorConfig {
  return { ...config, edition: { ...config.edition, startsAt: new Date(moment).toISOString() } }
}

/** Lets somebody in, as the door does. */
async function scan(subject: string) {
  const desk = deskOf({ state: device.state(), at: { checkpoint: ENTRANCE }, now: Date.now() })
  await device.told(await writeScans([{ kind: 'ticket', naming: {}, subject }], desk))
}

async function bookLengths() {
  const [door, rehearsal] = await Promise.all([listLines('door'), listLines('rehearsal')])
  return { door: door.length, rehearsal: rehearsal.length }
}

test('a log of another phone, opened without network, leaves with the next talk, at a kiosk too', async () => {
  theNetwork({})
  await device.start()
  await settled()
  await keepReceived({ format: 'lnpsq-journal', version: 1, deviceId: OTHER, entries: [{}], proof: 'proof' })
  device.beatNow()
  await vi.waitFor(() => expect(device.state()).toMatchObject({ network: 'offline', received: 1 }))

  const journaux = () => Response.json({ results: [] })
  theNetwork({ contact: contactAnswer({}), scans: accepted, liste: listAnswer(), journaux })
  await settled()
  device.beatNow()
  await vi.waitFor(() => expect(device.state().received).toBe(0))
})

test('double admissions that somebody has read are told no more; others are', async () => {
  theNetwork({ contact: contactAnswer({ conflicts: [{ id: 'one' }] }), scans: accepted, liste: listAnswer() })
  await device.start()
  await vi.waitFor(() => expect(device.state().conflicts).toMatchObject([{ id: 'one' }]))
  await settled()
  await device.readConflicts(device.state().conflicts)

  const conflicts = [{ id: 'one' }, { id: 'two' }]
  theNetwork({ contact: contactAnswer({ conflicts }), scans: accepted, liste: listAnswer() })
  device.beatNow()
  await vi.waitFor(() => expect(device.state().conflicts).toEqual([{ id: 'two' }]))
})

test('a phone that is over names nobody whom two doors let in', async () => {
  theNetwork({ contact: contactAnswer({ conflicts: [{ id: 'one' }] }), scans: accepted, liste: listAnswer() })
  await device.start()
  await vi.waitFor(() => expect(device.state().conflicts).toHaveLength(1))
  await settled()
  theNetwork({ contact: refused('revoked') })
  device.beatNow()
  await vi.waitFor(() => expect(device.state().phase).toBe('ended'))
  expect(device.state().conflicts).toEqual([])
})

/** The token of the first is `token`, of any other its id. */
function pairAs(deviceId: string) {
  return keepPairing({
    deviceId,
    name: 'Entrée',
    kind: 'door',
    token: deviceId === DEVICE ? 'token' : deviceId,
    expiresAt: new Date(NOW + HOUR).toISOString(),
    edition: { slug: 'colomiers', name: 'Colomiers' },
  })
}

type Answers = Partial<
  Record<'contact' | 'scans' | 'liste' | 'journaux', (body: string) => Response | Promise<Response>>
>

/** What the server answers by the end of the address; nothing else goes through. Gives back what was asked. */
function theNetwork(answers: Answers): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, { body }: { body?: string }) => {
    const name = path.split('?')[0]?.split('/').at(-1) ?? ''
    if (name !== 'evenements') asked.push(name)
    const answer = answers[name as keyof Answers]
    if (!answer) throw new TypeError('No network')
    return answer(body ?? '')
  })
  return asked
}

const contactAnswer =
  ({ now = Date.now(), end = NOW + HOUR, conflicts = [] as { id: string }[] }) =>
  () => {
    const [told, expiresAt] = [now, end].map(moment => new Date(moment).toISOString())
    return Response.json({ now: told, expiresAt, participants: 3, conflicts })
  }
const refused = (reason: string) => () => Response.json({ reason }, { status: 401 })
const listAnswer = () => () =>
  Response.json({ cursor: '2', records: '', hasMore: false, isFresh: false, config: { ...config, version: '2' } })
function accepted(body: string): Response {
  const results = JSON.parse(body).entries.map(({ id }: { id: string }) => ({ id, verdict: 'recorded' }))
  return Response.json({ results, participants: 4 })
}

function note(...ids: string[]) {
  return append({ subjects: [] }, ({ after }) => ids.map((id, index) => aLine(id, after + index)))
}

function aLine(id: string, at: number): Line {
  const entry = { kind: 'undo' as const, id, entryId: id, undoneAt: new Date(NOW).toISOString() }
  return { id, deviceId: DEVICE, edition: 'colomiers', at, entry }
}

/** Once the talk that is going on is over. */
async function settled() {
  await new Promise(resolve => setTimeout(resolve, 50))
}
