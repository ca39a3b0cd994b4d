import { expect, test } from 'vitest'
import { waitingPlace } from '~/features/file/waiting.server'

test('a file that comes while another is confirmed still waits; the one confirmed does not', async () => {
  const place = waitingPlace<string>('essai/waiting', 'rome-file')
  const stampOf = async () => (await place.find())?.stamp ?? ''
  await place.keep('un')
  expect(await place.confirm(await stampOf(), () => place.keep('deux'))).toBe('written')
  expect(await place.find()).toMatchObject({ read: 'deux' })
  expect(await place.confirm(await stampOf(), async () => {})).toBe('written')
  expect(await place.find()).toBeUndefined()
})
