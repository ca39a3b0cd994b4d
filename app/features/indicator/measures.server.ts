import { db, violates } from 'db/client.server'
import { type ImpactIndicator, type ImpactMeasure, impactMeasures } from 'db/schema/indicators'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { CorrectionValues, MeasureValues } from './schema'

type Deed = { indicator: ImpactIndicator; actor: Actor }

/** Adds what was measured of a year or on a day that has no measure yet: otherwise `already`, it is corrected instead. */
export async function addMeasure({
  indicator,
  values,
  actor,
}: Deed & { values: MeasureValues }): Promise<{ outcome: 'added' | 'already' }> {
  const { id: indicatorId, unit } = indicator
  try {
    await db.transaction(async transaction => {
      const [after] = await transaction
        .insert(impactMeasures)
        .values({ ...values, indicatorId, unit })
        .returning()
      await recordDeed({ actor, verb: 'create', after, ...subjectOf(indicator) }, transaction)
    })
    return { outcome: 'added' }
  } catch (error) {
    const taken = ['impact_measures_one_a_year', 'impact_measures_one_a_day']
    if (taken.some(constraint => violates(error, constraint))) return { outcome: 'already' }
    throw error
  }
}

/** Puts a measure right: a new row says it, the old one stays. `gone`: somebody has just corrected it. */
export async function correctMeasure({
  indicator,
  measure,
  values,
  actor,
}: Deed & { measure: ImpactMeasure; values: CorrectionValues }): Promise<{ outcome: 'corrected' | 'gone' }> {
  return db.transaction(async transaction => {
    const [before] = await transaction
      .update(impactMeasures)
      .set({ supersededAt: sql`now()` })
      .where(and(eq(impactMeasures.id, measure.id), isNull(impactMeasures.supersededAt)))
      .returning()
    if (!before) return { outcome: 'gone' }
    const { indicatorId, unit, year, measuredOn } = before
    const [after] = await transaction
      .insert(impactMeasures)
      .values({ indicatorId, unit, year, measuredOn, ...values })
      .returning()
    await recordDeed({ actor, verb: 'update', before, after, ...subjectOf(indicator) }, transaction)
    return { outcome: 'corrected' }
  })
}

function subjectOf({ id, title }: ImpactIndicator) {
  return { subject: 'measure', subjectId: id, label: title }
}
