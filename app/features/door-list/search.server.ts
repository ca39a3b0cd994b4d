import { sql } from 'drizzle-orm'
import { type FoundPerson, searchByName, searchByShortCode } from '~/features/check-in/search.server'
import { readKnown } from './known.server'
import { ticketTag } from './seal'
import type { TicketState } from './state'

/** Somebody found, with what a device needs to judge for itself. */
export type FoundTicket = FoundPerson & { tag: string; state: TicketState }

/** People of the edition by name or by short code, ten at most. Two statements. */
export async function searchTickets(
  editionId: string,
  asked: { name: string } | { shortCode: string },
): Promise<FoundTicket[]> {
  const people = await ('name' in asked
    ? searchByName(editionId, asked.name)
    : searchByShortCode(editionId, asked.shortCode))
  if (people.length === 0) return []

  const ids = JSON.stringify(people.map(({ registrationId }) => registrationId))
  const chosen = sql`select id::uuid from jsonb_array_elements_text(${ids}::text::jsonb) as found(id)`
  const { subjects } = await readKnown(editionId, chosen)
  const known = new Map(subjects.map(subject => [subject.id, subject]))
  const found = await Promise.all(
    people.map(async person => {
      const subject = known.get(person.registrationId)
      if (subject?.known.kind !== 'ticket') return []
      return [{ ...person, tag: await ticketTag(subject.serial), state: subject.known.state }]
    }),
  )
  return found.flat()
}
