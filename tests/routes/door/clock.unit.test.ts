import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, correctedAgain, correctedTime, withMoment } from '~/routes/door/device/clock'

const NOON = Date.parse('2019-10-08T12:00:00Z')
const HOUR = 3_600_000

test('a phone an hour late is put right by the offset seen at its last contact', () => {
  const clock = clockOf({ sentAt: NOON - HOUR - 100, receivedAt: NOON - HOUR + 100, serverAt: NOON })
  expect(clock).toEqual({ offset: HOUR, serverAt: NOON })
  expect(correctedTime({ deviceAt: NOON - HOUR + 5000, clock, after: 0 })).toBe(NOON + 5000)
})

test('no entry comes before the last contact, nor before the entry that came before it', () => {
  const moments = fc.record({ deviceAt: fc.nat(), after: fc.nat(), offset: fc.integer(), serverAt: fc.nat() })
  fc.assert(
    fc.property(moments, ({ deviceAt, after, offset, serverAt }) => {
      const at = correctedTime({ deviceAt, clock: { offset, serverAt }, after })
      expect(at).toBeGreaterThanOrEqual(Math.max(after, serverAt))
    }),
  )
})

test('an entry in the server’s future is corrected with the offset seen since, and keeps what the phone said', () => {
  const entry = { kind: 'walk-in' as const, id: 'a', checkpointId: 'b', arrivedAt: '' }
  const at = NOON + HOUR
  const line = { id: 'a', deviceId: 'd', edition: 'e', at, entry: withMoment(entry, at, at) }
  const clock = { offset: -HOUR, serverAt: NOON }
  const corrected = correctedAgain(line, { clock, now: NOON + HOUR + 60_000 })
  expect(corrected).toMatchObject({
    at: NOON,
    entry: { arrivedAt: '2019-10-08T12:00:00.000Z', deviceAt: '2019-10-08T13:00:00.000Z' },
  })
  expect(correctedAgain(corrected, { clock, now: NOON + HOUR + 60_000 })).toBe(corrected)
})
