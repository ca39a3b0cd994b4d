import type { InterviewSettings } from 'db/schema/after-work'

type Rounds = Pick<InterviewSettings, 'firstRoundAt' | 'rounds' | 'roundMinutes'>

const MINUTE = 60_000

/** When a round starts; that of the round after the last is when the last ends. */
export function roundTime({ firstRoundAt, roundMinutes }: Omit<Rounds, 'rounds'>, round: number): Date {
  return new Date(firstRoundAt.getTime() + (round - 1) * roundMinutes * MINUTE)
}

/** The round that runs at that moment: 0 before the first, one more than there are after the last. */
export function roundNow({ firstRoundAt, rounds, roundMinutes }: Rounds, now: Date): number {
  const round = Math.floor((now.getTime() - firstRoundAt.getTime()) / (roundMinutes * MINUTE)) + 1
  return Math.min(Math.max(round, 0), rounds + 1)
}
