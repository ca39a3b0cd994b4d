import { groupShortCode } from '~/features/ticket/short-code'

type Candidate = { firstName: string | null; shortCode: string }

/** The first name when it was given, and the ticket's short code: all that a company knows of a candidate. */
export function CandidateName({ candidate: { firstName, shortCode } }: { candidate: Candidate }) {
  return (
    <>
      {firstName ?? 'Sans prénom'}{' '}
      <span className="text-base font-normal whitespace-nowrap text-stone">{groupShortCode(shortCode)}</span>
    </>
  )
}

/** The same in plain text, for a page's title or a screen reader. */
export function candidateWords({ firstName, shortCode }: Candidate): string {
  return firstName ?? `billet ${groupShortCode(shortCode)}`
}
