import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { SettingsValues } from './schema'

type Change = { editionId: string; values: SettingsValues; actor: Actor }

/** Changes an edition's settings; its year follows its day. The capacity may go under the places taken: nobody loses one. */
export async function editEdition({ editionId, values, actor }: Change): Promise<void> {
  await db.transaction(async transaction => {
    const [before] = await transaction.select().from(editions).where(eq(editions.id, editionId)).for('no key update')
    if (!before) throw new Error('The edition does not exist')
    const year = values.heldOn ? Number(values.heldOn.slice(0, 4)) : before.year
    const [after] = await transaction
      .update(editions)
      .set({ ...values, year })
      .where(eq(editions.id, editionId))
      .returning()
    const subject = { subject: 'edition', subjectId: editionId, label: values.name, editionId }
    await recordDeed({ actor, verb: 'update', before, after, ...subject }, transaction)
  })
}
