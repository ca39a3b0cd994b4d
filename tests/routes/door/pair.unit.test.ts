import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetDoor, readFact } from '~/routes/door/device/database'
import { createDevice, type Device } from '~/routes/door/device/device'

const PAIRING = {
  deviceId: '0d9f7e0e-6f0c-4c57-9a52-0f6f4c9be2a1',
  name: 'Yanis',
  kind: 'door',
  expiresAt: new Date(Date.now() + 60_000).toISOString(),
  edition: { slug: 'colomiers', name: 'Colomiers' },
}
type Asked = { invitation: string; token: string }
let device: Device
let window: EventTarget

beforeEach(async () => {
  window = new EventTarget()
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('history', { replaceState: () => Object.assign(location, { hash: '' }) })
  await forgetDoor()
})

afterEach(() => {
  device.stop()
  vi.unstubAllGlobals()
})

test('a phone that lost the answer asks again when the network is back, to be the same device', async () => {
  const asked = theServer(lost, lost, paired)
  await open('secret')
  expect(device.state()).toMatchObject({ phase: 'unpaired', pairingFault: 'offline' })
  expect(location.hash).toBe('')
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  await vi.waitFor(() => expect(device.state().network).toBe('offline'))

  window.dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(device.state()).toMatchObject({ phase: 'ready', pairing: { name: 'Yanis' } }))
  expect(asked).toEqual(Array(3).fill({ invitation: 'secret', token: expect.stringMatching(/^[0-9a-f]{64}$/) }))
  expect(new Set(asked.map(({ token }) => token)).size).toBe(1)
  expect(device.state().pairing?.token).toBe(asked[0]?.token)
  expect(device.state().pairingFault).toBeUndefined()
  expect(await readFact('asking')).toBeUndefined()
})

test('so does one that was closed, whether the invitation is opened again or not', async () => {
  const asked = theServer(lost)
  for (const hash of ['secret', '', 'secret']) {
    await open(hash)
    device.stop()
  }
  expect(asked.length).toBeGreaterThan(2)
  expect(new Set(asked.map(({ token }) => token)).size).toBe(1)
  await open('another')
  const other = asked.find(({ invitation }) => invitation === 'another')
  expect(other?.token).toMatch(/./)
  expect(other?.token).not.toBe(asked[0]?.token)
})

test('an invitation that lets nobody in is forgotten, and not asked again', async () => {
  const asked = theServer(() => Response.json({}, { status: 410 }))
  await open('secret')
  expect(device.state()).toMatchObject({ phase: 'unpaired', pairingFault: 'over' })
  device.beatNow()
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(asked).toHaveLength(1)
  expect(await readFact('asking')).toBeUndefined()
})

/** The page with an invitation in its address, or without. */
async function open(hash: string) {
  vi.stubGlobal('location', { hash: hash && `#${hash}`, pathname: '/porte', search: '' })
  device = createDevice()
  await device.start()
}

const lost = () => {
  throw new TypeError('Connection lost')
}
const paired = ({ token }: Asked) => Response.json({ ...PAIRING, token }, { status: 201 })

/** How the server answers each asking, the last one for ever; nothing else goes through. Gives back what was asked. */
function theServer(...answers: ((asked: Asked) => Response)[]): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    if (!path.endsWith('/appareils')) throw new TypeError('No network')
    asked.push(JSON.parse(body))
    return answers[Math.min(asked.length, answers.length) - 1]?.(JSON.parse(body))
  })
  return asked
}
