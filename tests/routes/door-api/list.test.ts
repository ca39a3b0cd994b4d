import { expect, test } from 'vitest'
import { loader as list } from '~/routes/door-api/list'
import { aDevice, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { askDoor } from '../../support/ask-door'

test('a device is given the list, then what changed since', async () => {
  const edition = await anEdition()
  const { token } = await aDevice(edition)
  await aVisitor(edition)
  const answer = await askDoor(list, { token })
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  const first = await answer.json()
  expect(first).toMatchObject({ isFresh: true, hasMore: false, config: { edition: { slug: edition.slug } } })

  const path = `/liste?depuis=${first.cursor}&version=${first.config.version}`
  const next = await (await askDoor(list, { token, path })).json()
  expect(next).toEqual({ cursor: expect.any(String), records: expect.any(String), isFresh: false, hasMore: false })
})

test('nobody else is', async () => {
  expect((await askDoor(list, {})).status).toBe(401)
  expect((await askDoor(list, { token: 'made-up' })).status).toBe(401)
})
