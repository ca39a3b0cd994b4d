import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { Told } from '~/features/enrolment/move-news.server'
import { queueChangeNews } from './change-news.server'
import { findEditionById } from './queries.server'
import type { SettingsValues } from './schema'

type Change = {
  editionId: string
  values: Omit<SettingsValues, 'tell'>
  /** Whether those who are registered are told of another day, other hours or another venue. */
  tell?: boolean
  actor: Actor
  now: Date
}

/**
 * Changes an edition's settings; its year follows its day. The capacity may go under the places taken: nobody loses one. Gives
 * back who was told, when they were to be.
 */
export function editEdition({ editionId, values, tell = false, actor, now }: Change): Promise<Told | undefined> {
  return db.transaction(async transaction => {
    await transaction.select({ id: editions.id }).from(editions).where(eq(editions.id, editionId)).for('no key update')
    const before = await findEditionById(editionId, transaction)
    if (!before) throw new Error('The edition does not exist')
    const year = values.heldOn ? Number(values.heldOn.slice(0, 4)) : before.year
    await transaction
      .update(editions)
      .set({ ...values, year })
      .where(eq(editions.id, editionId))
    const after = await findEditionById(editionId, transaction)
    if (!after) return undefined
    const subject = { subject: 'edition', subjectId: editionId, label: values.name, editionId }
    const change = { before: { ...before, venue: undefined }, after: { ...after, venue: undefined } }
    await recordDeed({ actor, verb: 'update', ...change, ...subject }, transaction)
    return tell ? queueChangeNews({ before, after, actor, now }, transaction) : undefined
  })
}
