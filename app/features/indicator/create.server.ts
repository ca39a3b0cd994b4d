import { type Database, db } from 'db/client.server'
import { type ImpactIndicator, impactIndicators, impactMeasures } from 'db/schema/indicators'
import { slugify } from '~/lib/slug'

export type NewIndicator = Omit<typeof impactIndicators.$inferInsert, 'slug' | 'position'> & {
  measures?: Omit<typeof impactMeasures.$inferInsert, 'indicatorId' | 'unit'>[]
}

/** Writes down indicators in the order given, with what was measured; they come back in that order. */
export async function createIndicators(
  indicators: NewIndicator[],
  database: Database = db,
): Promise<ImpactIndicator[]> {
  const written: ImpactIndicator[] = []
  for (const [position, { measures = [], ...values }] of indicators.entries()) {
    const slug = slugify(values.title)
    const [indicator] = await database
      .insert(impactIndicators)
      .values({ ...values, slug, position })
      .returning()
    if (!indicator) throw new Error('The indicator was not written')
    const { id: indicatorId, unit } = indicator
    if (measures.length > 0) {
      await database.insert(impactMeasures).values(measures.map(measure => ({ ...measure, indicatorId, unit })))
    }
    written.push(indicator)
  }
  return written
}
