import { acknowledge, type UnsentLine } from '../device/store'

/** A group whose ticket was read as a person's, once or more; `at`: the first time, milliseconds since 1970. */
export type MissedGroup = { at: number; ids: string[] }

/** Groups that this phone did not know when it read their tickets: they counted nobody. */
export function missedGroups(refused: UnsentLine[]): MissedGroup[] {
  const lines = refused.filter(line => line.refused === 'group')
  const ticketOf = ({ subject, id }: UnsentLine) => subject ?? id
  return [...new Set(lines.map(ticketOf))].map(ticket => {
    const read = lines.filter(line => ticketOf(line) === ticket)
    return { at: Math.min(...read.map(({ at }) => at)), ids: read.map(({ id }) => id) }
  })
}

/** The group was let in again, or is gone. */
export async function settleGroup({ ids }: MissedGroup): Promise<void> {
  await Promise.all([acknowledge(ids), acknowledge(ids, 'rehearsal')])
}
