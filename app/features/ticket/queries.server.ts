import { db } from 'db/client.server'
import { type Edition, editions } from 'db/schema/editions'
import { ticketKeys } from 'db/schema/registrations'
import { venues } from 'db/schema/venues'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { config } from '~/lib/config.server'
import { parseTicket, ticketAddress } from './format'
import { signTicket, verifyTicket } from './sign.server'

/** The web address to draw in the QR of a registration's ticket, signed by the edition's newest key in use. */
export async function findTicketAddress(edition: Pick<Edition, 'id' | 'number'>, serial: string): Promise<string> {
  return (await findTicketSigner(edition))(serial)
}

/** The same for as many tickets of one edition as wanted, with one reading of its key. */
export async function findTicketSigner({ id, number }: Pick<Edition, 'id' | 'number'>) {
  const [key] = await db
    .select()
    .from(ticketKeys)
    .where(and(eq(ticketKeys.editionId, id), isNull(ticketKeys.retiredAt)))
    .orderBy(desc(ticketKeys.keyId))
    .limit(1)
  if (!key) throw new Error(`Edition ${number} has no key to sign its tickets`)
  const { keyId, privateKey } = key
  return (serial: string) =>
    ticketAddress(config.appUrl, signTicket({ editionNumber: number, keyId, serial, privateKey }))
}

/** The edition that a ticket's code opens, judged on its signature alone; undefined for a forged or unreadable code. */
export async function findEditionOfCode(code: string): Promise<EditionWithVenue | undefined> {
  const ticket = parseTicket(code)
  if (!ticket) return undefined
  const [found] = await db
    .select()
    .from(editions)
    .innerJoin(ticketKeys, and(eq(ticketKeys.editionId, editions.id), eq(ticketKeys.keyId, ticket.keyId)))
    .leftJoin(venues, eq(venues.id, editions.venueId))
    .where(eq(editions.number, ticket.editionNumber))
  if (!found || !verifyTicket(ticket, found.ticket_keys.publicKey)) return undefined
  return { ...found.editions, venue: found.venues }
}
