import type { CompanyInterview } from '~/features/after-work/company-interviews.server'

/** What a company does in one round: an interview at each of its tables, at most. */
export type Round = { round: number; startsAt: Date | null; interviews: CompanyInterview[] }

/** What is past and has no outcome yet; somebody who gave the place back did not come. */
export function stillToNote(rounds: Round[], current: number): Round[] {
  return rounds
    .filter(({ round }) => round < current)
    .map(past => ({ ...past, interviews: past.interviews.filter(({ outcome, hasLeft }) => !outcome && !hasLeft) }))
    .filter(({ interviews }) => interviews.length > 0)
}
