import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { departureOf, nextWakingMoment, type Situation } from '~/features/message/departure'
import { parisDay, parisHour } from '~/lib/dates'

const at = (moment: string) => new Date(moment)
const NOON = at('2026-12-13T12:00:00+01:00')
const NIGHT = at('2026-12-13T23:30:00+01:00')

type Given = Partial<Omit<Situation, 'message'>> & Partial<Situation['message']>

/** A reminder written at noon to somebody to whom nothing was written, but what is given. */
function situation({ template = 'reminder-2-days', createdAt = NOON, ...given }: Given = {}): Situation {
  const { sendAfter = null, sendBefore = null, firstTriedAt = null, ...rest } = given
  const message = { template, createdAt, sendAfter, sendBefore, firstTriedAt }
  const nothing = { isStopped: false, isCancelled: false, hasComplained: false, isBlocked: false, unpromptedToday: 0 }
  return { message, now: NOON, sameLeftAt: [], ...nothing, ...rest }
}

const of = (given: Given) => departureOf(situation(given))
const ago = (minutes: number, from = NOON) => new Date(from.getTime() - minutes * 60_000)
const times = (count: number, moment: Date) => Array.from({ length: count }, () => moment)
const wait = (until: string) => ({ act: 'wait', until: at(until) })
const giveUp = (reason: string) => ({ act: 'give-up', reason })

describe('what nobody asked for', () => {
  test('leaves by day', () => {
    expect(of({})).toEqual({ act: 'send' })
  })
  test('waits at night for the morning', () => {
    expect(of({ now: NIGHT })).toEqual(wait('2026-12-14T08:00:00+01:00'))
    expect(of({ now: at('2026-12-13T07:59:59+01:00') })).toEqual(wait('2026-12-13T08:00:00+01:00'))
    expect(of({ now: at('2026-12-13T21:00:00+01:00') })).toEqual(wait('2026-12-14T08:00:00+01:00'))
  })
  test('waits for the next morning when one has left today', () => {
    expect(of({ unpromptedToday: 1 })).toEqual(wait('2026-12-14T08:00:00+01:00'))
  })
  test('is too late when it would wait beyond its end', () => {
    expect(of({ now: NIGHT, sendBefore: at('2026-12-14T08:00:00+01:00') })).toEqual(giveUp('too-late'))
    expect(of({ now: NIGHT, sendBefore: at('2026-12-14T08:00:01+01:00') })).toEqual(wait('2026-12-14T08:00:00+01:00'))
  })
  test('does not leave once stopped, or where nothing arrives', () => {
    expect(of({ isStopped: true })).toEqual(giveUp('stopped'))
    expect(of({ isCancelled: true })).toEqual(giveUp('stopped'))
    expect(of({ isBlocked: true })).toEqual(giveUp('blocked'))
  })
  test('wakes nobody on the days when clocks change', () => {
    expect(nextWakingMoment(at('2026-03-29T03:30:00+02:00'))).toEqual(at('2026-03-29T08:00:00+02:00'))
    expect(nextWakingMoment(at('2026-03-28T22:00:00+01:00'))).toEqual(at('2026-03-29T08:00:00+02:00'))
    expect(nextWakingMoment(at('2026-10-24T22:00:00+02:00'))).toEqual(at('2026-10-25T08:00:00+01:00'))
  })
})

test('news of what somebody holds leaves by day as often as there are, unless stopped', () => {
  expect(of({ template: 'activity-moved', unpromptedToday: 3 })).toEqual({ act: 'send' })
  expect(of({ template: 'activity-moved', now: NIGHT })).toEqual(wait('2026-12-14T08:00:00+01:00'))
  expect(of({ template: 'activity-moved', isStopped: true })).toEqual(giveUp('stopped'))
})

test.each(['sign-in', 'ticket', 'place-confirmed', 'place-waiting', 'proposal-accepted'])(
  'an answer leaves at any hour, whatever was stopped (%s)',
  template => {
    expect(of({ template, now: NIGHT, isStopped: true, isBlocked: true, unpromptedToday: 3 })).toEqual({ act: 'send' })
  },
)

test.each(['ticket', 'ticket-again', 'place-confirmed'])('a ticket that was given back is not sent (%s)', template => {
  expect(of({ template, isCancelled: true })).toEqual(giveUp('stopped'))
})

test('after a complaint nothing leaves but ways in', () => {
  const templates = ['sign-in', 'invitation', 'ticket', 'ticket-again', 'proposal-accepted', 'activity-moved', 'thanks']
  const left = templates.filter(template => of({ template, hasComplained: true }).act === 'send')
  expect(left).toEqual(['sign-in', 'invitation'])
  expect(of({ template: 'ticket', hasComplained: true })).toEqual(giveUp('blocked'))
})

describe('to the same recipient', () => {
  const ticket = (sameLeftAt: Date[]) => of({ template: 'ticket', sameLeftAt })

  test('an answer leaves five times an hour and ten times a day, and the surplus never', () => {
    expect(ticket(times(4, ago(59)))).toEqual({ act: 'send' })
    expect(ticket(times(5, ago(59)))).toEqual(giveUp('too-many'))
    expect(ticket(times(9, ago(60)))).toEqual({ act: 'send' })
    expect(ticket(times(10, ago(24 * 60 - 1)))).toEqual(giveUp('too-many'))
    expect(ticket(times(10, ago(24 * 60)))).toEqual({ act: 'send' })
  })
  test('news leave five times an hour, the others wait', () => {
    const news = { template: 'activity-moved', sameLeftAt: times(5, ago(59)) }
    expect(of(news)).toEqual(wait('2026-12-13T13:00:00+01:00'))
    expect(of({ ...news, sameLeftAt: times(30, ago(60)) })).toEqual({ act: 'send' })
  })
  test('a way in leaves two minutes after another, however many have left', () => {
    expect(of({ template: 'sign-in', sameLeftAt: [ago(1.99)] })).toEqual(giveUp('too-many'))
    expect(of({ template: 'sign-in', sameLeftAt: times(30, ago(2)) })).toEqual({ act: 'send' })
  })
})

test('a message waits for its time, and is given up at its end or a week after it was written', () => {
  expect(of({ sendAfter: at('2026-12-13T12:00:01+01:00') })).toEqual(wait('2026-12-13T12:00:01+01:00'))
  expect(of({ sendAfter: NOON })).toEqual({ act: 'send' })
  expect(of({ template: 'ticket', sendBefore: NOON })).toEqual(giveUp('too-late'))
  expect(of({ template: 'ticket', createdAt: at('2026-12-06T12:00:00+01:00') })).toEqual(giveUp('too-late'))
  expect(of({ template: 'ticket', createdAt: at('2026-12-06T12:00:01+01:00') })).toEqual({ act: 'send' })
})

test('what was handed over is not tried again once the provider may have forgotten it', () => {
  expect(of({ template: 'ticket', firstTriedAt: at('2026-12-12T13:00:01+01:00') })).toEqual({ act: 'send' })
  expect(of({ template: 'ticket', firstTriedAt: at('2026-12-12T13:00:00+01:00') })).toEqual(giveUp('unreachable'))
})

describe('whatever the moment and the message', () => {
  const moments = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T23:00:00Z'), noInvalidDate: true })
  const later = (from: Date, milliseconds: number | null) =>
    milliseconds === null ? null : new Date(from.getTime() + milliseconds)
  const span = fc.option(fc.integer({ min: -3 * 86_400_000, max: 10 * 86_400_000 }))
  const situations = fc
    .record({
      template: fc.constantFrom('sign-in', 'ticket', 'activity-moved', 'reminder-2-days', 'thanks', 'anything'),
      now: moments,
      age: fc.integer({ min: 0, max: 9 * 86_400_000 }),
      after: span,
      before: span,
      isStopped: fc.boolean(),
      isCancelled: fc.boolean(),
      hasComplained: fc.boolean(),
      isBlocked: fc.boolean(),
      left: fc.array(fc.integer({ min: 0, max: 25 * 60 }), { maxLength: 12 }),
      unpromptedToday: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ age, after, before, left, ...rest }) =>
      situation({
        ...rest,
        sameLeftAt: left.map(minutes => ago(minutes, rest.now)),
        createdAt: new Date(rest.now.getTime() - age),
        sendAfter: later(rest.now, after),
        sendBefore: later(rest.now, before),
      }),
    )
  const isWaking = (moment: Date) => parisHour(moment) >= 8 && parisHour(moment) < 21
  const isAnswer = ({ message }: Situation) => ['sign-in', 'ticket'].includes(message.template)
  const isUnprompted = ({ message }: Situation) => !['sign-in', 'ticket', 'activity-moved'].includes(message.template)
  const holds = (rule: (given: Situation) => void) =>
    fc.assert(fc.property(situations, rule), { seed: 7, numRuns: 2000 })

  test('nothing but an answer leaves at night, and nothing unprompted after another of that day', () => {
    holds(given => {
      if (departureOf(given).act !== 'send' || isAnswer(given)) return
      const isUnwanted = given.isStopped || given.isCancelled || given.hasComplained || given.isBlocked
      expect(isWaking(given.now) && !isUnwanted).toBe(true)
      if (isUnprompted(given)) expect(given.unpromptedToday).toBe(0)
    })
  })
  test('an answer waits for nothing but its own time', () => {
    holds(given => {
      const departure = departureOf(given)
      if (isAnswer(given) && departure.act === 'wait') expect(departure.until).toEqual(given.message.sendAfter)
    })
  })
  test('a wait ends later, before the message’s end, and is over then', () => {
    holds(given => {
      const departure = departureOf(given)
      if (departure.act !== 'wait') return
      const { message, now } = given
      expect(departure.until.getTime()).toBeGreaterThan(now.getTime())
      if (message.sendBefore) expect(departure.until.getTime()).toBeLessThan(message.sendBefore.getTime())
      const then = { ...given, now: departure.until, sameLeftAt: [], unpromptedToday: 0 }
      if (isWaking(departure.until) || isAnswer(given)) expect(departureOf(then).act).toBe('send')
    })
  })
  test('the next waking moment is by day, at most eleven hours later but for the clocks', () => {
    fc.assert(
      fc.property(moments, moment => {
        const next = nextWakingMoment(moment)
        expect(isWaking(next)).toBe(true)
        expect(next.getTime() - moment.getTime()).toBeLessThanOrEqual(12 * 3_600_000)
        if (isWaking(moment)) expect(next).toEqual(moment)
        else expect(parisDay(next) >= parisDay(moment)).toBe(true)
      }),
      { seed: 7, numRuns: 1000 },
    )
  })
})
