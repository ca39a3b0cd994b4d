import { db } from 'db/client.server'
import { type HandedOut, handouts } from 'db/schema/figures'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { HandoutValues } from './schema'
import { HANDOUT_WORDS } from './words'

/** Writes down what was given at an edition; null: outside every edition. */
export async function addHandout({
  editionId,
  values,
  actor,
}: {
  editionId: string | null
  values: HandoutValues
  actor: Actor
}): Promise<void> {
  await db.transaction(async transaction => {
    const [after] = await transaction
      .insert(handouts)
      .values({ editionId, ...values })
      .returning()
    if (!after) throw new Error('The handout was not written')
    await recordDeed({ actor, verb: 'create', after, ...subjectOf(after) }, transaction)
  })
}

type Change = { handout: Pick<HandedOut, 'id'>; actor: Actor }

/** Changes a line; one that somebody has just removed stays away: `gone`. */
export function editHandout({
  handout,
  values,
  actor,
}: Change & { values: HandoutValues }): Promise<{ outcome: 'changed' | 'gone' }> {
  return db.transaction(async transaction => {
    const [before] = await transaction.select().from(handouts).where(eq(handouts.id, handout.id)).for('update')
    if (!before) return { outcome: 'gone' }
    const [after] = await transaction.update(handouts).set(values).where(eq(handouts.id, handout.id)).returning()
    await recordDeed({ actor, verb: 'update', before, after, ...subjectOf(before) }, transaction)
    return { outcome: 'changed' }
  })
}

/** Removes a line; removing it twice is once. */
export async function removeHandout({ handout, actor }: Change): Promise<void> {
  await db.transaction(async transaction => {
    const [before] = await transaction.delete(handouts).where(eq(handouts.id, handout.id)).returning()
    if (before) await recordDeed({ actor, verb: 'delete', before, ...subjectOf(before) }, transaction)
  })
}

function subjectOf({ id, item, editionId }: HandedOut) {
  return { subject: 'handout', subjectId: id, label: HANDOUT_WORDS[item], editionId }
}
