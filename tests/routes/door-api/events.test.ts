import { afterEach, expect, test } from 'vitest'
import { closeEventStreams } from '~/features/screen/event-stream.server'
import { loader as events } from '~/routes/door-api/events'
import { aDevice, anUndo, aPhone, aVisitor, aWalkIn } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { askDoor } from '../../support/ask-door'

afterEach(closeEventStreams)

test('a device hears that another one saw somebody, within three seconds; a device of another edition does not', async () => {
  const edition = await anEdition()
  const [door, phone, elsewhere] = [await aDevice(edition), await aPhone(edition), await aPhone(await anEdition())]
  const visitor = await aVisitor(edition)
  const heard = await listen(phone.token)
  const far = await listen(elsewhere.token)

  await door.scan({ registrationId: visitor.id })
  await hears(heard)
  expect(far.text).not.toContain('data:')
})

test('it hears of people counted without a ticket too, and of what is taken back', async () => {
  const edition = await anEdition()
  const [door, phone] = [await aDevice(edition), await aPhone(edition)]
  const heard = await listen(phone.token)
  const walkIn = aWalkIn(door.entrance.id)
  await door.send(walkIn)
  await hears(heard)
  heard.text = ''
  await door.send(anUndo(walkIn.id))
  await hears(heard)
})

test('nobody listens without the token of a device', async () => {
  expect((await askDoor(events, {})).status).toBe(401)
})

async function hears(heard: { text: string }) {
  const before = Date.now()
  while (!heard.text.includes('data:') && Date.now() - before < 3000) await new Promise(go => setTimeout(go, 20))
  expect(heard.text).toContain('data:')
}

async function listen(token: string) {
  const response = await askDoor(events, { token })
  expect(response.headers.get('Content-Type')).toBe('text/event-stream')
  const heard = { text: '' }
  const read = async () => {
    for await (const part of response.body ?? []) heard.text += new TextDecoder().decode(part)
  }
  read().catch(() => {})
  return heard
}
