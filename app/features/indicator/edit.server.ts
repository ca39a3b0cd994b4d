import { type Database, db } from 'db/client.server'
import { type ImpactIndicator, impactIndicators } from 'db/schema/indicators'
import { eq, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { slugify } from '~/lib/slug'
import type { IndicatorValues, NewIndicatorValues } from './schema'

/** Addresses that are pages of their own. */
const TAKEN = ['nouveau']

/** Adds an indicator measured by hand, not published yet; gives back its address. */
export function addIndicator({ values, actor }: { values: NewIndicatorValues; actor: Actor }): Promise<string> {
  return db.transaction(async transaction => {
    const slug = await freeSlug(values.title, transaction)
    const position = sql`(select coalesce(max(position) + 1, 0) from impact_indicators)`
    const [after] = await transaction
      .insert(impactIndicators)
      .values({ ...values, slug, position })
      .returning()
    if (!after) throw new Error('The indicator was not written')
    await recordDeed({ actor, verb: 'create', after, ...subjectOf(after) }, transaction)
    return slug
  })
}

/** Changes what is said of an indicator: its title, its theme, its definition. */
export async function editIndicator(change: {
  indicator: ImpactIndicator
  values: IndicatorValues
  actor: Actor
}): Promise<void> {
  const { indicator, values, actor } = change
  await db.transaction(async transaction => {
    const [after] = await transaction
      .update(impactIndicators)
      .set(values)
      .where(eq(impactIndicators.id, indicator.id))
      .returning()
    await recordDeed({ actor, verb: 'update', before: indicator, after, ...subjectOf(indicator) }, transaction)
  })
}

/** Shows an indicator to everybody from now on, or to nobody. */
export async function setIndicatorPublication(change: {
  indicator: ImpactIndicator
  publishedAt: Date | null
  actor: Actor
}): Promise<void> {
  const { indicator, publishedAt, actor } = change
  await db.transaction(async transaction => {
    await transaction.update(impactIndicators).set({ publishedAt }).where(eq(impactIndicators.id, indicator.id))
    await recordDeed({ actor, verb: publishedAt ? 'publish' : 'withdraw', ...subjectOf(indicator) }, transaction)
  })
}

async function freeSlug(title: string, database: Database): Promise<string> {
  const base = slugify(title).slice(0, 80).replace(/-$/, '') || 'indicateur'
  const found = await database
    .select({ slug: impactIndicators.slug })
    .from(impactIndicators)
    .where(sql`${impactIndicators.slug} like ${`${base}%`}`)
  const slugs = new Set([...TAKEN, ...found.map(({ slug }) => slug)])
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!slugs.has(slug)) return slug
  }
}

function subjectOf({ id, title }: ImpactIndicator) {
  return { subject: 'indicator', subjectId: id, label: title }
}
