import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { ticketKeys } from 'db/schema/registrations'
import type { ScanRefusal } from 'db/schema/words'
import { eq, inArray } from 'drizzle-orm'
import type { ScanningDevice } from '~/features/device/find.server'
import { parseTicket, type Ticket } from '~/features/ticket/format'
import { normaliseShortCode } from '~/features/ticket/short-code'
import { verifyTicket } from '~/features/ticket/sign.server'
import type { ScanEntry } from './schema'

/** What a scan shows: who it may name in the device's edition, or why it names nobody there. */
export type Shown = {
  serial?: string
  shortCode?: string
  registrationId?: string
  refusal?: ScanRefusal
  /** The other edition that the ticket belongs to. */
  edition?: string
}

/** Reads and verifies what the scans show. One statement for the keys, however many scans. */
export async function readTickets(scans: ScanEntry[], device: ScanningDevice): Promise<Map<string, Shown>> {
  const tickets = scans.map(scan => (scan.ticket === undefined ? undefined : parseTicket(scan.ticket)))
  const keys = await listKeys(tickets.filter(ticket => ticket !== undefined))
  return new Map(scans.map((scan, index) => [scan.id, readOne(scan, tickets[index])]))

  function readOne(scan: ScanEntry, ticket: Ticket | undefined): Shown {
    if (scan.registrationId) return { registrationId: scan.registrationId }
    if (scan.serial) return { serial: scan.serial }
    if (scan.shortCode !== undefined) {
      const shortCode = normaliseShortCode(scan.shortCode)
      return shortCode ? { shortCode } : { refusal: 'unknown' }
    }
    if (!ticket) return { refusal: 'unknown' }

    const key = keys.find(key => key.number === ticket.editionNumber && key.keyId === ticket.keyId)
    if (!key || !verifyTicket(ticket, key.publicKey)) return { refusal: 'forged' }
    if (ticket.editionNumber !== device.editionNumber) return { refusal: 'wrong-edition', edition: key.name }
    return { serial: ticket.serial }
  }
}

async function listKeys(tickets: Ticket[]) {
  if (tickets.length === 0) return []
  const numbers = [...new Set(tickets.map(ticket => ticket.editionNumber))]
  return db
    .select({
      number: editions.number,
      name: editions.name,
      keyId: ticketKeys.keyId,
      publicKey: ticketKeys.publicKey,
    })
    .from(ticketKeys)
    .innerJoin(editions, eq(editions.id, ticketKeys.editionId))
    .where(inArray(editions.number, numbers))
}
