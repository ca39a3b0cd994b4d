import type { GiveUpReason } from 'db/schema/words'
import { dayAfter, parisDay, parisHour, parisTime } from '~/lib/dates'

/** Written to somebody who has just asked for it, or whom somebody waits for: at any hour, whatever else was written. */
const ANSWERS = [
  ...['sign-in', 'invitation', 'guide-change-decided', 'test-copy'],
  ...['ticket', 'ticket-again', 'place-confirmed', 'place-waiting'],
]
const ANSWERS_ABOUT_PROPOSALS = /^proposal-/
/** Of no use once the registration is given back. */
const TICKETS = ['ticket', 'ticket-again', 'place-confirmed', 'place-waiting']
/** Nobody is kept out for a complaint. */
const WAYS_IN = ['sign-in', 'invitation']
/** What somebody holds has changed: as often as it does, in waking hours. */
const NEWS = ['place-promoted', 'activity-moved', 'activity-cancelled', 'edition-changed', 'group-summary']

/** Tells of what begins two hours later: it waits for no other day. The day is kept for it (`waitsForReminder`). */
const OF_THE_DAY = 'reminder-2-hours'
/** Organisers wrote it that day, perhaps about that very day. */
const BY_ORGANISERS = 'mailing'

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Resend forgets after 24 hours what it was given: tried again later, a message that it took could leave twice. */
const TRYING = 23 * HOUR
const WEEK = 7 * DAY
/** To the same person, of the same template: nobody can fill somebody's mailbox. */
const MOST_AN_HOUR = 5
const MOST_ANSWERS_A_DAY = 10
/** The link that left a moment before is still good; later, whoever lost it has another: nobody else can keep them out. */
const BETWEEN_SIGN_INS = 2 * MINUTE
/** Paris hours between which nobody is disturbed. */
const WAKING = { from: 8, to: 21 }

export type Situation = {
  message: {
    template: string
    createdAt: Date
    sendAfter: Date | null
    sendBefore: Date | null
    /** When it was first handed over, if it was: nobody knows then whether it left. */
    firstTriedAt: Date | null
  }
  now: Date
  /** The person wants no messages any more. */
  isStopped: boolean
  /** The registration was given back. */
  isCancelled: boolean
  /** Somebody complained at that address. */
  hasComplained: boolean
  /** Nothing reaches that address. */
  isBlocked: boolean
  /** When messages of that template left for that recipient, or were first handed over; those of the last day at least. */
  sameLeftAt: Date[]
  /** Messages that nobody asked for and that left for that recipient on this Paris day, or for which it is kept. */
  unpromptedToday: number
}

export type Departure =
  | { act: 'send' }
  | { act: 'wait'; until: Date }
  | { act: 'give-up'; reason: Exclude<GiveUpReason, 'refused'> }

/**
 * Whether a message leaves now, later or never. What nobody asked for leaves between 8 and 21 h, once a day, and not to those
 * who stopped it or whom nothing reaches; news of what somebody holds leaves as often as there are; an answer at once or,
 * when several have just left, never. After a complaint only ways in leave.
 */
export function departureOf(situation: Situation): Departure {
  const { message, now, isStopped, isCancelled, hasComplained, isBlocked } = situation
  const { template, firstTriedAt } = message
  const end = endOf(message)
  if (now >= end) return { act: 'give-up', reason: 'too-late' }
  if (firstTriedAt && now.getTime() >= firstTriedAt.getTime() + TRYING) {
    return { act: 'give-up', reason: 'unreachable' }
  }
  const isAnswer = isAnswerTemplate(template)
  if (isCancelled && TICKETS.includes(template)) return { act: 'give-up', reason: 'stopped' }
  if (!isAnswer && (isStopped || isCancelled)) return { act: 'give-up', reason: 'stopped' }
  if (hasComplained && !WAYS_IN.includes(template)) return { act: 'give-up', reason: 'blocked' }
  if (!isAnswer && isBlocked) return { act: 'give-up', reason: 'blocked' }
  const until = waitOf(situation, isAnswer)
  if (until) return until < end ? { act: 'wait', until } : { act: 'give-up', reason: 'too-late' }
  return isAnswer && isSurplus(situation) ? { act: 'give-up', reason: 'too-many' } : { act: 'send' }
}

/** From when on a message is of no use any more. */
export function endOf({ sendBefore, createdAt }: { sendBefore: Date | null; createdAt: Date }): Date {
  return sendBefore ?? new Date(createdAt.getTime() + WEEK)
}

/** True for what somebody waits for. */
export function isAnswerTemplate(template: string): boolean {
  return ANSWERS.includes(template) || ANSWERS_ABOUT_PROPOSALS.test(template)
}

/** True for what nobody has asked for, and which tells of no change: at most one a day. */
export function isUnprompted(template: string): boolean {
  return !isAnswerTemplate(template) && !NEWS.includes(template)
}

/** True for what the clock alone writes: on the morning of an edition, it leaves the day to the reminder of that edition. */
export function waitsForReminder(template: string): boolean {
  return isUnprompted(template) && template !== OF_THE_DAY && template !== BY_ORGANISERS
}

/** The next moment from then on when somebody may be disturbed. */
export function nextWakingMoment(moment: Date): Date {
  const hour = parisHour(moment)
  if (hour >= WAKING.from && hour < WAKING.to) return moment
  const day = parisDay(moment)
  return parisTime(hour < WAKING.from ? day : dayAfter(day, 1), `${WAKING.from}:00`)
}

function waitOf(situation: Situation, isAnswer: boolean): Date | undefined {
  const { message, now, unpromptedToday } = situation
  if (message.sendAfter && message.sendAfter > now) return message.sendAfter
  if (isAnswer) return undefined
  if (countSame(situation, HOUR) >= MOST_AN_HOUR) return new Date(now.getTime() + HOUR)
  if (unpromptedToday > 0 && isUnprompted(message.template) && message.template !== OF_THE_DAY) {
    return parisTime(dayAfter(parisDay(now), 1), `${WAKING.from}:00`)
  }
  const waking = nextWakingMoment(now)
  return waking > now ? waking : undefined
}

function isSurplus(situation: Situation): boolean {
  if (situation.message.template === 'sign-in') return countSame(situation, BETWEEN_SIGN_INS) > 0
  return countSame(situation, HOUR) >= MOST_AN_HOUR || countSame(situation, DAY) >= MOST_ANSWERS_A_DAY
}

function countSame({ sameLeftAt, now }: Situation, within: number): number {
  return sameLeftAt.filter(at => at.getTime() > now.getTime() - within).length
}
