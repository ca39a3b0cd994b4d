import { useEffect, useState } from 'react'
import { refOf } from '~/features/check-in/judge'
import { ticketTag } from '~/features/door-list/seal'
import type { Checkpoint, GroupMember } from '~/features/door-list/state'
import { knowledgeOf } from '../device/store'
import type { Door } from '../use-door'

type Where = { checkpoint: Checkpoint | undefined; door: Door }

/** The serials of those that this phone let in here already. */
export function useSeenMembers(members: GroupMember[], { checkpoint, door }: Where): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const book = door.state.rehearsalSince ? 'rehearsal' : 'door'
  const here = refOf(checkpoint?.id ?? '')

  useEffect(() => {
    let isLeft = false
    async function look() {
      const tags = await Promise.all(members.map(({ serial }) => ticketTag(serial)))
      const found = await knowledgeOf(tags, book)
      const isHere = (tag: string | undefined) => found.get(tag ?? '')?.seen.some(one => one.checkpoint === here)
      if (!isLeft) setSeen(new Set(members.filter((_, index) => isHere(tags[index])).map(({ serial }) => serial)))
    }
    look().catch(() => {})
    return () => {
      isLeft = true
    }
  }, [members, here, book])
  return seen
}
