import type { GroupMember } from '~/features/door-list/state'

type Known = { seen: ReadonlySet<string>; ticked: ReadonlySet<string> }

/**
 * Whom the group's button lets in, and what it says; undefined when there is nobody. Once somebody is ticked it is never
 * everybody: another door may let the ticked in while a finger is on its way to the button.
 */
export function comingIn(members: GroupMember[], { seen, ticked }: Known) {
  const awaited = members.filter(({ serial }) => !seen.has(serial))
  const isTicking = ticked.size > 0
  const people = isTicking ? awaited.filter(({ serial }) => ticked.has(serial)) : awaited
  if (people.length === 0) return undefined
  return {
    people,
    words: isTicking ? `Faire entrer ${people.length} sur ${members.length}` : allWords(awaited, members),
  }
}

function allWords({ length: awaited }: GroupMember[], { length: all }: GroupMember[]): string {
  if (awaited === all) return `Tous sont là\u00a0: ${all}`
  return awaited > 1 ? `Faire entrer les ${awaited} autres` : 'Faire entrer la dernière personne'
}
