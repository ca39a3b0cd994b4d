import { type Database, db, violates } from 'db/client.server'
import { type ImpactAction, type ImpactAxis, impactActionPartners, impactActions } from 'db/schema/impact'
import { eq, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { slugify } from '~/lib/slug'
import { listActionPartners } from './queries.server'
import type { ActionValues } from './schema'

type Unknown = { outcome: 'unknown-organisation' }

/** Adds an action at the end of an axis; its address comes from its title and never changes. */
export function addAction({
  axis,
  values,
  actor,
}: {
  axis: ImpactAxis
  values: ActionValues
  actor: Actor
}): Promise<{ outcome: 'written'; slug: string } | Unknown> {
  const { partners, ...columns } = values
  return orUnknownOrganisation(async () =>
    db.transaction(async transaction => {
      const position = sql`(select coalesce(max(position) + 1, 0) from impact_actions where axis_id = ${axis.id})`
      const slug = await freeSlug(values.title, transaction)
      const [after] = await transaction
        .insert(impactActions)
        .values({ ...columns, axisId: axis.id, slug, position })
        .returning()
      if (!after) throw new Error('The action was not written')
      await setPartners(after.id, partners, transaction)
      await recordDeed({ actor, verb: 'create', after: { ...after, partners }, ...subjectOf(after) }, transaction)
      return { outcome: 'written', slug }
    }),
  )
}

/** Changes what is said of an action, and who carries it out. */
export function editAction({
  action,
  values,
  actor,
}: {
  action: ImpactAction
  values: ActionValues
  actor: Actor
}): Promise<{ outcome: 'written' } | Unknown> {
  const { partners, ...columns } = values
  return orUnknownOrganisation(async () => {
    const known = (await listActionPartners(action.id)).map(({ id }) => id)
    return db.transaction(async transaction => {
      const [before] = await transaction
        .select()
        .from(impactActions)
        .where(eq(impactActions.id, action.id))
        .for('update')
      const [after] = await transaction
        .update(impactActions)
        .set(columns)
        .where(eq(impactActions.id, action.id))
        .returning()
      await setPartners(action.id, partners, transaction)
      const change = { before: { ...before, partners: known.sort() }, after: { ...after, partners: partners.sort() } }
      await recordDeed({ actor, verb: 'update', ...change, ...subjectOf(action) }, transaction)
      return { outcome: 'written' }
    })
  })
}

/** Takes an action out of the plan shown, or puts it back; its history stays. */
export async function setActionWithdrawal({
  action,
  withdrawnAt,
  actor,
}: {
  action: ImpactAction
  withdrawnAt: Date | null
  actor: Actor
}): Promise<void> {
  await db.transaction(async transaction => {
    await transaction.update(impactActions).set({ withdrawnAt }).where(eq(impactActions.id, action.id))
    await recordDeed({ actor, verb: withdrawnAt ? 'withdraw' : 'restore', ...subjectOf(action) }, transaction)
  })
}

async function setPartners(actionId: string, partners: string[], database: Database): Promise<void> {
  await database.delete(impactActionPartners).where(eq(impactActionPartners.actionId, actionId))
  const rows = [...new Set(partners)].map(organisationId => ({ actionId, organisationId }))
  if (rows.length > 0) await database.insert(impactActionPartners).values(rows)
}

/** The title as an address, with a number when another action has it. */
async function freeSlug(title: string, database: Database): Promise<string> {
  const base = slugify(title).slice(0, 80).replace(/-$/, '') || 'action'
  const taken = await database
    .select({ slug: impactActions.slug })
    .from(impactActions)
    .where(sql`${impactActions.slug} like ${`${base}%`}`)
  const slugs = new Set(taken.map(({ slug }) => slug))
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!slugs.has(slug)) return slug
  }
}

async function orUnknownOrganisation<Result>(write: () => Promise<Result>): Promise<Result | Unknown> {
  try {
    return await write()
  } catch (error) {
    const unknown = [
      'impact_actions_lead_organisation_id_organisations_id_fk',
      'impact_action_partners_organisation_id_organisations_id_fk',
    ]
    if (unknown.some(constraint => violates(error, constraint))) return { outcome: 'unknown-organisation' }
    throw error
  }
}

function subjectOf({ id, title }: ImpactAction) {
  return { subject: 'impact-action', subjectId: id, label: title }
}
