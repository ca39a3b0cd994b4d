import { useEffect, useState } from 'react'
import { judge } from '~/features/check-in/judge'
import type { Checkpoint, GroupMember, GroupState } from '~/features/door-list/state'
import type { Book } from '../device/database'
import { type ReadGroup, readMember, readTicket } from '../device/read-ticket'
import { knowledgeOf } from '../device/store'
import type { Door } from '../use-door'

type Where = { checkpoint: Checkpoint | undefined; door: Door }
type Known = { group: GroupState; seen: ReadonlySet<string> }

/** The group as this phone knows it now, and the serials of those who are in here already, by this door or by another. */
export function useGroup({ ticket, group }: ReadGroup, { checkpoint, door }: Where): Known {
  const [known, setKnown] = useState<Known>({ group, seen: new Set() })
  const { config, listAt, rehearsalSince } = door.state
  const book = rehearsalSince ? 'rehearsal' : 'door'

  // The list may change while the screen is open: another door lets in people of the same group.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read again once it was brought up to date
  useEffect(() => {
    let isLeft = false
    async function look() {
      const read = config && (await readTicket(ticket, config))
      const current = read?.kind === 'group' ? read.group : group
      const seen = checkpoint ? await seenAmong(current.members, { checkpoint, book }) : new Set<string>()
      if (!isLeft) setKnown({ group: current, seen })
    }
    look().catch(() => {})
    return () => {
      isLeft = true
    }
  }, [ticket, group, config, listAt, checkpoint, book])
  return known
}

/** Of members, the serials of those whom another entry here would find already in. */
export async function seenAmong(
  members: GroupMember[],
  { checkpoint, book }: { checkpoint: Checkpoint; book: Book },
): Promise<Set<string>> {
  const reads = await Promise.all(members.map(readMember))
  const own = await knowledgeOf(
    reads.map(({ subject }) => subject),
    book,
  )
  const isIn = ({ state, subject }: (typeof reads)[number]) => {
    const { seen = [], takenBack = [] } = own.get(subject) ?? {}
    return judge({ state, own: seen, takenBack, checkpoint, at: Date.now() }).verdict === 'already-in'
  }
  return new Set(reads.filter(isIn).flatMap(({ naming }) => naming.serial ?? []))
}
