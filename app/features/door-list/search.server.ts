import { sql } from 'drizzle-orm'
import { type FoundPerson, searchByName, searchByShortCode } from '~/features/check-in/search.server'
import type { ScanningDevice } from '~/features/device/find.server'
import { findGroupByShortCode } from '~/features/group/queries.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { normaliseShortCode } from '~/features/ticket/short-code'
import { readKnown } from './known.server'
import { ticketTag } from './seal'
import { noteSearch } from './search-limit.server'
import type { TicketState } from './state'

/** Somebody found, with what a device needs to judge for itself. */
export type FoundTicket = FoundPerson & { tag: string; state: TicketState }

type Search = {
  device: Pick<ScanningDevice, 'id' | 'editionId' | 'editionNumber'>
  asked: { name: string } | { shortCode: string }
  now: Date
}
/** `group`: the ticket of the group of that short code, when it is nobody's. */
type Outcome = { outcome: 'found'; people: FoundTicket[]; group?: string } | { outcome: 'too-many-searches' }

/** People of the device's edition by name or by short code, ten at most; nobody when it searches too often. */
export async function searchTickets({ device, asked, now }: Search): Promise<Outcome> {
  const { id, editionId } = device
  if (!(await noteSearch(id, now))) return { outcome: 'too-many-searches' }
  const people = await ('name' in asked
    ? searchByName(editionId, asked.name)
    : searchByShortCode(editionId, asked.shortCode))
  if (people.length === 0) return { outcome: 'found', people: [], group: await findGroupTicket(device, asked) }

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
  return { outcome: 'found', people: found.flat() }
}

async function findGroupTicket({ editionId, editionNumber }: Search['device'], asked: Search['asked']) {
  const shortCode = normaliseShortCode('name' in asked ? asked.name : asked.shortCode)
  const group = shortCode && (await findGroupByShortCode(editionId, shortCode))
  return group ? findTicketAddress({ id: editionId, number: editionNumber }, group.ticketSerial) : undefined
}
