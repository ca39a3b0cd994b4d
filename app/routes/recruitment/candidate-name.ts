import { groupShortCode } from '~/features/ticket/short-code'

/** The first name when it was given, else the ticket's short code: all that a company knows of a candidate. */
export function candidateName({ firstName, shortCode }: { firstName: string | null; shortCode: string }): string {
  return firstName ?? `billet ${groupShortCode(shortCode)}`
}
