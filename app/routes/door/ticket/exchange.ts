import type { DoorConfig } from '~/features/door-list/state'
import { correctedTime } from '../device/clock'
import { readTicket } from '../device/read-ticket'
import { append } from '../device/store'
import { type Desk, newLine } from '../device/write-entries'

type Counted = { id: string; deviceId: string }
type Exchange = { ticket: string; insteadOf: Counted[]; desk: Desk & { config: DoorConfig } }

/**
 * The person counted nameless is counted with a new ticket instead: the scan and what takes the walk-in back are written
 * together, so that nobody is ever counted twice, or not at all.
 */
export async function exchangeForTicket({ ticket, insteadOf, desk }: Exchange) {
  const read = await readTicket(ticket, desk.config)
  if (read.kind !== 'ticket') throw new Error('The new ticket does not read')
  const scanId = crypto.randomUUID()
  const scan = { kind: 'scan' as const, id: scanId, checkpointId: desk.checkpoint.id, ...read.naming, scannedAt: '' }
  const { isHeld } = await append({ subjects: [read.subject], book: desk.book }, ({ after }) => {
    const at = correctedTime({ deviceAt: desk.now, clock: desk.clock, after })
    const undos = insteadOf.map(({ id, deviceId }) => {
      const undo = { kind: 'undo' as const, id: crypto.randomUUID(), entryId: id, undoneAt: '' }
      return { ...newLine(undo, { desk, at }), deviceId }
    })
    return [newLine({ ...scan, shownVerdict: 'welcome' }, { desk, at, subject: read.subject }), ...undos]
  })
  return { entries: [{ id: scanId, deviceId: desk.pairing.deviceId }], isHeld }
}
