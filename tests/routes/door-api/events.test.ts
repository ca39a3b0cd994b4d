import { afterEach, expect, test } from 'vitest'
import { closeEventStreams } from '~/features/screen/event-stream.server'
import { loader as events } from '~/routes/door-api/events'
import { aDevice, aPhone, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { askDoor } from '../../support/ask-door'

afterEach(closeEventStreams)

test('a device hears that another one saw somebody, within three seconds; a device of another edition does not', async () => {
  const edition = await anEdition()
  const [door, phone, elsewhere] = [await aDevice(edition), await aPhone(edition), await aPhone(await anEdition())]
  const visitor = await aVisitor(edition)
  const heard = await listen(phone.token)
  const far = await listen(elsewhere.token)

  const before = Date.now()
  await door.scan({ registrationId: visitor.id })
  while (!heard.text.includes('data:') && Date.now() - before < 3000) await new Promise(go => setTimeout(go, 20))
  expect(heard.text).toContain('data:')
  expect(far.text).not.toContain('data:')
})

test('nobody listens without the token of a device', async () => {
  expect((await askDoor(events, {})).status).toBe(401)
})

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
