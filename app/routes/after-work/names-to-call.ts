import { groupShortCode } from '~/features/ticket/short-code'

type Person = { firstName: string | null; shortCode: string }

/** How each of these people is called in the hall: by first name, with the short code when two have the same; else by short code. */
export function namesToCall(people: readonly Person[]): (person: Person) => string {
  const codes = new Map<string, Set<string>>()
  for (const { firstName, shortCode } of people) {
    if (firstName) codes.set(keyOf(firstName), (codes.get(keyOf(firstName)) ?? new Set()).add(shortCode))
  }
  return ({ firstName, shortCode }) => {
    if (!firstName) return groupShortCode(shortCode)
    const isAlone = (codes.get(keyOf(firstName))?.size ?? 0) < 2
    return isAlone ? firstName : `${firstName} ${groupShortCode(shortCode)}`
  }
}

const keyOf = (firstName: string) => firstName.toLocaleLowerCase('fr')
