import type { ScanningDevice } from '~/features/device/find.server'
import { updateList } from '~/features/door-list/list.server'
import { decodeKnown, type SealedRecord, unpackRecords } from '~/features/door-list/record'
import { ticketTag, unseal } from '~/features/door-list/seal'
import type { DoorConfig, Known } from '~/features/door-list/state'
import { parseTicket } from '~/features/ticket/format'

/** The list as a phone keeps it: brought up to date by asking, opened with a ticket in hand. */
export function aPhoneList(device: ScanningDevice) {
  const records = new Map<string, SealedRecord>()
  const kept: { cursor: string | null; config: DoorConfig | undefined } = { cursor: null, config: undefined }

  /** Asks once; gives back how many records came. */
  async function ask(most?: number) {
    const version = kept.config?.version ?? null
    const answer = await updateList({ device, cursor: kept.cursor, version, most })
    if (answer.isFresh) records.clear()
    const given = unpackRecords(Buffer.from(answer.records, 'base64'))
    for (const record of given) records.set(`${record.tag} ${record.keyId}`, record)
    kept.cursor = answer.cursor
    kept.config = answer.config ?? kept.config
    return { count: given.length, isFresh: answer.isFresh, hasMore: answer.hasMore }
  }

  async function update(most?: number): Promise<number> {
    for (let count = 0; ; ) {
      const answer = await ask(most)
      count += answer.count
      if (!answer.hasMore) return count
    }
  }

  return {
    kept,
    records,
    ask,
    /** Asks until there is no more; gives back how many records came. */
    update,
    /** Asks until nothing comes: a transaction that runs elsewhere on the server makes changes come twice. */
    async settle(): Promise<void> {
      for (let attempt = 0; (await update()) > 0; attempt++) {
        if (attempt > 100) throw new Error('The list never settles')
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    },
    /** What the list says of a ticket, given what its QR holds. */
    async open(address: string): Promise<Known | undefined> {
      const ticket = parseTicket(address)
      if (!ticket) throw new Error('Not a ticket')
      const record = records.get(`${await ticketTag(ticket.serial)} ${ticket.keyId}`)
      const plain = record && (await unseal(Uint8Array.from([...ticket.payload, ...ticket.signature]), record.sealed))
      return plain && decodeKnown(plain)
    },
  }
}
