import { expect, test } from 'vitest'
import { createPace } from '~/routes/door/device/pace'

test('asked while it is at work, a work is done once more at once, however often it was asked', async () => {
  const { pace, done, works } = aPace()
  pace.now()
  expect([works(), pace.isAtWork()]).toEqual([1, true])
  for (let asked = 0; asked < 3; asked++) pace.now()
  expect(works()).toBe(1)

  await done()
  expect([works(), pace.isAtWork()]).toEqual([2, true])
  await done()
  expect([works(), pace.isAtWork()]).toEqual([2, false])
})

test('a page that is left does no work more', async () => {
  const leaving = new AbortController()
  const { pace, done, works } = aPace()
  pace.start(leaving.signal)
  pace.now()
  leaving.abort()
  await done()
  expect(works()).toBe(1)
})

/** A work that ends when it is told to, and then waits for longer than the test. */
function aPace() {
  let works = 0
  let finish = () => {}
  const work = () => {
    works++
    return new Promise<number>(resolve => {
      finish = () => resolve(60_000)
    })
  }
  const done = async () => {
    finish()
    await new Promise(resolve => setTimeout(resolve))
  }
  return { pace: createPace(work), done, works: () => works }
}
