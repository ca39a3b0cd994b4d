import type { ScanEntry } from '~/features/check-in/schema'
import { decodeKnown } from '~/features/door-list/record'
import { type CodeKind, codeTag, ticketTag, unseal } from '~/features/door-list/seal'
import type { DoorConfig, GroupMember, GroupState, Known, TicketState } from '~/features/door-list/state'
import { parseTicket, type Ticket } from '~/features/ticket/format'
import { isSignedBy } from '~/features/ticket/verify'
import { readFact } from './database'
import { recordsOf, tagOfCode, updateList } from './list'

/** How the log names a ticket. */
export type Naming = Pick<ScanEntry, 'ticket' | 'shortCode' | 'registrationId' | 'serial'>

/** What this phone knows of what it was shown. `isUnlisted`: no key that it has is the ticket's. */
export type Read =
  | {
      kind: 'refused'
      verdict: 'unknown' | 'forged' | 'wrong-edition'
      naming: Naming
      edition?: string
      isUnlisted?: boolean
    }
  | { kind: 'ticket'; naming: Naming; subject: string; state?: TicketState }
export type ReadGroup = { kind: 'group'; ticket: string; group: GroupState }
/** A group's short code, which opens nothing. */
export type ReadGroupCode = { kind: 'group-code' }
export type ReadByCode = Extract<Read, { kind: 'ticket' }> | ReadGroupCode

const NOT_A_TICKET = 'not a ticket'
/** Milliseconds that a person waits at the door for the list. */
const PATIENCE = 3000

/** A text that the camera or a reader read. What is no ticket may be anything, a contact card even: it stays here. */
export async function readTicket(text: string, config: DoorConfig): Promise<Read | ReadGroup> {
  const ticket = parseTicket(text)
  if (!ticket) return { kind: 'refused', verdict: 'unknown', naming: { ticket: NOT_A_TICKET } }

  const naming = { ticket: text.trim() }
  const key = config.keys.find(one => one.editionNumber === ticket.editionNumber && one.keyId === ticket.keyId)
  // Perhaps of a pair that is newer than the list: this phone cannot call it forged.
  if (!key) return { kind: 'refused', verdict: 'unknown', naming, isUnlisted: true }
  if (!(await isSignedBy(ticket, key.publicKey))) return { kind: 'refused', verdict: 'forged', naming }
  if (ticket.editionNumber !== config.edition.number) {
    return { kind: 'refused', verdict: 'wrong-edition', naming, edition: key.editionName }
  }
  const subject = await ticketTag(ticket.serial)
  const known = await openRecord(ticket, subject)
  if (known?.kind === 'group') return { kind: 'group', ticket: text, group: known.state }
  return { kind: 'ticket', naming, subject, state: known?.state }
}

/**
 * The same with the network's help, when this phone's list says nothing of a ticket that is signed, or that a new key may
 * have signed: what was registered a minute ago may be a whole group.
 */
export async function readNewTicket(text: string, { config, token }: { config: DoorConfig; token: string }) {
  const read = await readTicket(text, config)
  if (read.kind === 'ticket' ? read.state : read.kind === 'group' || !read.isUnlisted) return read
  const isLate = new Promise(resolve => setTimeout(resolve, PATIENCE))
  await Promise.race([updateList(token), isLate]).catch(() => {})
  return readTicket(text, (await readFact('config')) ?? config)
}

/**
 * A short code said aloud, without the network: the list tells that it exists, and only the ticket opens more. Undefined for
 * a code that it does not hold: a slip, a name, or newer than the list.
 */
export async function readShortCode(shortCode: string, config: DoorConfig): Promise<ReadByCode | undefined> {
  const find = async (kind: CodeKind) => tagOfCode(await codeTag(config.edition.id, shortCode, kind))
  const [subject, cancelled, group] = await Promise.all([find('ticket'), find('cancelled'), find('group')])
  const naming = { shortCode }
  if (subject) return { kind: 'ticket', naming, subject }
  if (cancelled) return { kind: 'ticket', naming, subject: cancelled, state: CANCELLED }
  return group ? { kind: 'group-code' } : undefined
}

/** All that a phone knows of a cancelled ticket whose code alone is said. */
const CANCELLED: TicketState = { label: '', cancelledAt: 0, places: [], seen: [] }

/** Somebody of a group, whose own ticket is not here: the group's names them. */
export async function readMember({ serial, label, seen }: GroupMember): Promise<Extract<Read, { kind: 'ticket' }>> {
  const state = { label, places: [], seen }
  return { kind: 'ticket', naming: { serial }, subject: await ticketTag(serial), state }
}

async function openRecord(ticket: Ticket, tag: string): Promise<Known | undefined> {
  const bytes = Uint8Array.from([...ticket.payload, ...ticket.signature])
  for (const { keyId, sealed } of await recordsOf(tag)) {
    const plain = keyId === ticket.keyId ? await unseal(bytes, sealed) : undefined
    if (plain) return decodeKnown(plain)
  }
  return undefined
}
