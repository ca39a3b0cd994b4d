import { expect, test } from 'vitest'
import type { Entry } from '~/features/check-in/schema'
import { openQueue } from '~/routes/door/device/queue'

const entry = (id: string): Entry => ({ kind: 'undo', id, entryId: id, undoneAt: '2019-10-08T12:00:00.000Z' })

test('an entry stays until the server has it, whoever opens the queue', () => {
  const storage = aStorage()
  openQueue('colomiers', storage).add(entry('a'))
  openQueue('colomiers', storage).add(entry('b'))
  openQueue('la-reynerie', storage).add(entry('c'))
  expect(openQueue('colomiers', storage).list()).toEqual([entry('a'), entry('b')])

  openQueue('colomiers', storage).remove(['a'])
  expect(openQueue('colomiers', storage).list()).toEqual([entry('b')])
})

test('an entry added again takes the place of the first', () => {
  const queue = openQueue('colomiers', aStorage())
  queue.add(entry('a'))
  queue.add({ ...entry('a'), undoneAt: '2019-10-08T13:00:00.000Z' } as Entry)
  expect(queue.list()).toMatchObject([{ undoneAt: '2019-10-08T13:00:00.000Z' }])
})

test('a full storage loses nothing while the page is open', () => {
  const queue = openQueue('colomiers', aStorage({ isFull: true }))
  queue.add(entry('a'))
  expect(queue.list()).toEqual([entry('a')])
  queue.remove(['a'])
  expect(queue.list()).toEqual([])
})

function aStorage({ isFull = false } = {}): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: index => [...items.keys()][index] ?? null,
    getItem: key => items.get(key) ?? null,
    setItem(key, value) {
      if (isFull) throw new DOMException('Full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: key => void items.delete(key),
    clear: () => items.clear(),
  }
}
