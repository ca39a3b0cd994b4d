import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { and, eq, isNull } from 'drizzle-orm'
import { listProgramme } from '~/features/activity/queries.server'
import { listOrganisationsOf } from '~/features/organisation/queries.server'
import { findTicketSigner } from '~/features/ticket/queries.server'
import { groupShortCode } from '~/features/ticket/short-code'
import type { Badge } from './badges.server'
import { compareNames } from './list-lines'
import type { BadgePeople } from './papers'

type Named = { id: string; number: number }

/** Everybody who holds a ticket of the edition, whatever they told of themselves. */
export function listTicketHolders(editionId: string) {
  const { firstName, lastName, shortCode, ticketSerial } = registrations
  return db
    .select({ firstName, lastName, shortCode, ticketSerial })
    .from(registrations)
    .where(
      and(eq(registrations.editionId, editionId), isNull(registrations.cancelledAt), isNull(registrations.erasedAt)),
    )
}

/** The badges of those people, once each; `blank`: how many labels to leave for names written by hand. */
export async function listBadges(edition: Named, people: BadgePeople, blank: number): Promise<Badge[]> {
  if (people === 'vierges') return Array.from({ length: blank }, () => ({ name: '' }))
  if (people === 'intervenants') return speakerBadges(edition.id)
  if (people === 'structures') return organisationBadges(edition.id)
  return ticketBadges(edition)
}

/** By name, as they are looked for at a table. A first name is enough to be called by. */
async function ticketBadges(edition: Named): Promise<Badge[]> {
  const addressOf = await findTicketSigner(edition)
  const holders = await listTicketHolders(edition.id)
  return holders.sort(compareNames).map(({ firstName, lastName, shortCode, ticketSerial }) => ({
    name: firstName ?? lastName ?? 'Bienvenue',
    code: groupShortCode(shortCode),
    ticket: addressOf(ticketSerial),
  }))
}

/** Each speaker once, whatever they speak at. */
async function speakerBadges(editionId: string): Promise<Badge[]> {
  const programme = await listProgramme(editionId)
  const speakers = programme.filter(({ cancelledAt }) => !cancelledAt).flatMap(activity => activity.speakers)
  const byName = new Map(speakers.map(speaker => [speaker.name, speaker]))
  return [...byName.values()].map(({ name, about }) => ({ name, about: about ?? undefined }))
}

async function organisationBadges(editionId: string): Promise<Badge[]> {
  const found = await listOrganisationsOf(editionId)
  return found.map(({ name }) => ({ name }))
}
