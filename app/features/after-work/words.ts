import type { InterviewOutcome } from 'db/schema/words'

/** What an interview led to, for members' pages; candidates read it in the catalogues. */
export const OUTCOME_WORDS: Record<InterviewOutcome, string> = {
  'seen-again': 'À revoir',
  offer: 'Proposition faite',
  hired: 'Embauche',
  no: 'Pas de suite',
}
