import { groupShortCode } from '~/features/ticket/short-code'

type Person = { firstName: string | null; lastName: string | null; shortCode: string }

/** First and last name when they were given, and the ticket's short code. */
export function PersonName({ person }: { person: Person }) {
  return (
    <span>
      {nameOf(person)} <span className="whitespace-nowrap text-stone">{groupShortCode(person.shortCode)}</span>
    </span>
  )
}

/** `Samira Benali`, or that no first name was given. */
export function nameOf({ firstName, lastName }: Person): string {
  return [firstName, lastName].filter(Boolean).join(' ') || 'Sans prénom'
}
