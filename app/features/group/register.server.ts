import { type Database, db } from 'db/client.server'
import { type Group, groups } from 'db/schema/groups'
import type { Language } from 'db/schema/words'
import { and, eq, isNull } from 'drizzle-orm'
import { recordDeed } from '~/features/audit/record.server'
import { isOver } from '~/features/edition/moments'
import { orFull } from '~/features/registration/capacity.server'
import { type GroupPerson, registerPeople } from '~/features/registration/group-people.server'
import { subjectOf } from './create.server'
import { expected, type GroupWithEdition, listPeople } from './queries.server'
import { FEWEST, MOST, MOST_EVER } from './size'

type Wish = { group: GroupWithEdition; people: GroupPerson[]; language: Language; now: Date }
export type Registering = { outcome: 'registered' | 'closed' | 'too-few' | 'too-many' | 'full' }

/** Adds people to a group, all or none, until its edition is over: 2 to 60 at a time in all. */
export async function registerInGroup({ group, people, language, now }: Wish): Promise<Registering> {
  if (isOver(group.edition, now)) return { outcome: 'closed' }
  const result = await orFull(
    db.transaction(async (transaction): Promise<Registering> => {
      // Those who add at the same time wait in line here.
      if (!(await hold(group, transaction))) return { outcome: 'closed' }
      const known = await listPeople(group.id, transaction)
      const count = expected(known).length + people.length
      if (people.length === 0 || count < FEWEST) return { outcome: 'too-few' }
      if (count > MOST || known.length + people.length > MOST_EVER) return { outcome: 'too-many' }
      await registerPeople({ group, people, language, now }, transaction)
      await transaction
        .update(groups)
        .set({ registeredAt: group.registeredAt ?? now })
        .where(eq(groups.id, group.id))
      await recordDeed(
        { actor: null, verb: 'enrol', after: { added: people.length }, ...subjectOf(group) },
        transaction,
      )
      return { outcome: 'registered' }
    }),
  )
  return result === 'full' ? { outcome: 'full' } : result
}

async function hold({ id }: Group, transaction: Database): Promise<boolean> {
  const found = await transaction
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.id, id), isNull(groups.revokedAt), isNull(groups.erasedAt)))
    .for('no key update')
  return found.length > 0
}
