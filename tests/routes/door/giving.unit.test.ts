import { expect, test } from 'vitest'
import type { GiftAnswer } from '~/features/device/protocol'
import { createGiving } from '~/routes/door/gift/giving'

const GIVEN: GiftAnswer = { outcome: 'given' }
const ALREADY: GiftAnswer = { outcome: 'already', givenAt: '2026-10-08T12:00:00.000Z' }

test('two taps hand a gift over once: the second asks nothing and takes nothing back', async () => {
  const asked: GiftAnswer[] = []
  const giving = createGiving()
  const askServer = async () => {
    const answer = asked.length === 0 ? GIVEN : ALREADY
    asked.push(answer)
    return answer
  }
  const taps = await Promise.all([giving(askServer), giving(askServer)])
  expect(taps).toEqual([{ answer: GIVEN, isOwn: true }, undefined])
  expect(asked).toEqual([GIVEN])
})

test('a gift noted by an asking whose answer was lost is this screen’s to hand over', async () => {
  const giving = createGiving()
  await expect(giving(() => Promise.reject(new TypeError('No network')))).rejects.toThrow('No network')
  expect(await giving(async () => ALREADY)).toEqual({ answer: ALREADY, isOwn: true })
})

test('a gift that another screen handed over is not handed over again', async () => {
  expect(await createGiving()(async () => ALREADY)).toEqual({ answer: ALREADY, isOwn: false })
})
