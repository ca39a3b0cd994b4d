import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { indicatorTargets } from 'db/schema/figures'
import { TARGETS, type Target } from 'db/schema/words'
import { eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { amount } from './distances'
import { findTargets } from './queries.server'
import { TARGET_WORDS } from './words'

type Wish = { editionId: string; values: Record<Target, number | null>; actor: Actor }

/** Sets what an edition aims at, all targets at once; null: none. The same again writes nothing, not even in the log. */
export async function setTargets({ editionId, values, actor }: Wish): Promise<void> {
  await db.transaction(async transaction => {
    // Two who set them come one after the other.
    const edition = eq(editions.id, editionId)
    const [{ name } = { name: '' }] = await transaction.select().from(editions).where(edition).for('no key update')
    const before = { ...allNull(), ...(await findTargets(editionId, transaction)) }
    if (TARGETS.every(target => before[target] === values[target])) return

    await transaction.delete(indicatorTargets).where(eq(indicatorTargets.editionId, editionId))
    const rows = TARGETS.flatMap(indicator => {
      const value = values[indicator]
      return value === null ? [] : { editionId, indicator, value }
    })
    if (rows.length > 0) await transaction.insert(indicatorTargets).values(rows)
    const subject = { subject: 'target', subjectId: editionId, label: name, editionId }
    const change = { before: { targets: inWords(before) }, after: { targets: inWords(values) } }
    await recordDeed({ actor, verb: 'update', ...change, ...subject }, transaction)
  })
}

/** For the log, which would mask a key such as `qpv`: there it is a person's answer. */
function inWords(values: Record<Target, number | null>): string[] {
  return TARGETS.flatMap(indicator => {
    const value = values[indicator]
    return value === null ? [] : `${TARGET_WORDS[indicator]} ${amount(indicator, value)}`
  })
}

function allNull(): Record<Target, number | null> {
  return { participants: null, women: null, 'under-26': null, qpv: null, 'job-seekers': null }
}
