import { hasDayCome, isOver } from '~/features/edition/moments'
import { cancel, restore } from '~/features/registration/cancel.server'
import { findRegistration } from '~/features/registration/queries.server'
import { expected, type GroupWithEdition, listPeople, type Person } from './queries.server'
import { MOST } from './size'

/** One of a group's people by id; undefined for anybody else, and once erased. */
export async function findPerson(groupId: string, id: string | undefined): Promise<Person | undefined> {
  const people = await listPeople(groupId)
  return people.find(person => person.id === id && !person.isErased)
}

type Change = { group: GroupWithEdition; person: Person; now: Date }

/** Takes a person out of a group, until its day: their place goes to somebody else. */
export async function removePerson({ group, person, now }: Change): Promise<{ outcome: 'removed' | Settled }> {
  const settled = whySettled(group, now)
  if (settled) return { outcome: settled }
  await cancel({ registrationId: person.id, now })
  return { outcome: 'removed' }
}

type Restoring = { outcome: 'restored' | Settled | 'too-many' | 'full' }

/** Puts back a person who was taken out, until the group's day and while places remain. */
export async function restorePerson({ group, person, now }: Change): Promise<Restoring> {
  const settled = whySettled(group, now)
  if (settled) return { outcome: settled }
  if (expected(await listPeople(group.id)).length >= MOST) return { outcome: 'too-many' }
  const registration = await findRegistration(person.id)
  return registration ? restore(registration, now) : { outcome: 'closed' }
}

type Settled = 'closed' | 'day-come'

/** Why nobody is taken out any more, nor put back: attendance is told among those who were expected when the day came. */
export function whySettled({ edition }: GroupWithEdition, now: Date): Settled | undefined {
  if (isOver(edition, now)) return 'closed'
  return hasDayCome(edition, now) ? 'day-come' : undefined
}

/** A person's whole name as it is read; undefined for who gave none. */
export function wholeName({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string | undefined {
  return [firstName, lastName].filter(Boolean).join(' ') || undefined
}
