import { type Database, db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import {
  type ImpactAction,
  type ImpactAxis,
  type ImpactMilestone,
  type ImpactPlan,
  type ImpactProgress,
  type ImpactStep,
  impactActionPartners,
  impactActions,
  impactAxes,
  impactMilestones,
  impactPlans,
  impactProgress,
  impactSteps,
} from 'db/schema/impact'
import { impactEvidence, impactIndicators } from 'db/schema/indicators'
import { organisations } from 'db/schema/organisations'
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { isUuid } from '~/lib/http.server'
import { isSlug } from '~/lib/slug'

/** Every plan, the oldest first, published or not. */
export function listPlans(): Promise<ImpactPlan[]> {
  return db.select().from(impactPlans).orderBy(asc(impactPlans.fromYear), asc(impactPlans.toYear))
}

/** True when there is any plan, published or not. */
export async function hasPlans(database: Database = db): Promise<boolean> {
  const found = await database.select({ id: impactPlans.id }).from(impactPlans).limit(1)
  return found.length > 0
}

/** A plan by its address, `2015-2019`, published or not. */
export async function findPlan(slug: string | undefined): Promise<ImpactPlan | undefined> {
  if (!isSlug(slug)) return undefined
  const [found] = await db.select().from(impactPlans).where(eq(impactPlans.slug, slug))
  return found
}

/** What happened in every plan, year by year. */
export function listMilestones(): Promise<ImpactMilestone[]> {
  return db
    .select()
    .from(impactMilestones)
    .orderBy(asc(impactMilestones.year), asc(impactMilestones.position), asc(impactMilestones.id))
}

/** What happened, of that plan, by its id. */
export async function findMilestone(planId: string, id: string | undefined): Promise<ImpactMilestone | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(impactMilestones)
    .where(and(eq(impactMilestones.id, id), eq(impactMilestones.planId, planId)))
  return found
}

/** The axes of every plan, in reading order. */
export function listAxes(): Promise<ImpactAxis[]> {
  return db.select().from(impactAxes).orderBy(asc(impactAxes.position), asc(impactAxes.id))
}

/** An axis of that plan by its id. */
export async function findAxis(planId: string, id: string | undefined): Promise<ImpactAxis | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(impactAxes)
    .where(and(eq(impactAxes.id, id), eq(impactAxes.planId, planId)))
  return found
}

export type ActionLine = ImpactAction & { lead: string | null; percent: number | null; notedOn: string | null }

/** The actions of every plan in reading order, withdrawn ones too, each with its newest progress. One statement. */
export function listActions(): Promise<ActionLine[]> {
  return actionLines().orderBy(asc(impactActions.position), asc(impactActions.id))
}

export type WholeAction = ActionLine & { axis: ImpactAxis; plan: ImpactPlan }

/** An action by its address with its axis and plan, withdrawn or not, published or not. */
export async function findAction(slug: string | undefined): Promise<WholeAction | undefined> {
  if (!isSlug(slug)) return undefined
  const [action] = await actionLines().where(eq(impactActions.slug, slug))
  if (!action) return undefined
  const [parent] = await db
    .select({ axis: impactAxes, plan: impactPlans })
    .from(impactAxes)
    .innerJoin(impactPlans, eq(impactPlans.id, impactAxes.planId))
    .where(eq(impactAxes.id, action.axisId))
  return parent && { ...action, ...parent }
}

/** The steps of every action in order, or of one. */
export function listSteps(actionId?: string): Promise<ImpactStep[]> {
  return db
    .select()
    .from(impactSteps)
    .where(actionId ? eq(impactSteps.actionId, actionId) : undefined)
    .orderBy(asc(impactSteps.position), asc(impactSteps.id))
}

/** A step of that action by its id. */
export async function findStep(actionId: string, id: string | undefined): Promise<ImpactStep | undefined> {
  if (!isUuid(id)) return undefined
  const [found] = await db
    .select()
    .from(impactSteps)
    .where(and(eq(impactSteps.id, id), eq(impactSteps.actionId, actionId)))
  return found
}

/** How far every action was, or one of them, the newest first. */
export function listProgress(actionId?: string): Promise<ImpactProgress[]> {
  return db
    .select()
    .from(impactProgress)
    .where(actionId ? eq(impactProgress.actionId, actionId) : undefined)
    .orderBy(desc(impactProgress.notedOn), desc(impactProgress.id))
}

export type Partner = { actionId: string; id: string; name: string }

/** Who carries actions out with their lead, by name. */
export function listActionPartners(actionId?: string): Promise<Partner[]> {
  return db
    .select({ actionId: impactActionPartners.actionId, id: organisations.id, name: organisations.name })
    .from(impactActionPartners)
    .innerJoin(organisations, eq(organisations.id, impactActionPartners.organisationId))
    .where(actionId ? eq(impactActionPartners.actionId, actionId) : undefined)
    .orderBy(asc(organisations.name))
}

export type Evidence = {
  id: string
  actionId: string
  url: string | null
  title: string | null
  edition: { slug: string; name: string; year: number; publishedAt: Date | null } | null
  indicator: { slug: string; title: string; publishedAt: Date | null } | null
}

/** What shows that actions were done: editions, then indicators, then links. */
export function listEvidence(actionId?: string): Promise<Evidence[]> {
  const { slug, name, year, publishedAt } = editions
  const { id, url, title } = impactEvidence
  return db
    .select({
      id,
      actionId: impactEvidence.actionId,
      url,
      title,
      edition: { slug, name, year, publishedAt },
      indicator: {
        slug: impactIndicators.slug,
        title: impactIndicators.title,
        publishedAt: impactIndicators.publishedAt,
      },
    })
    .from(impactEvidence)
    .leftJoin(editions, eq(editions.id, impactEvidence.editionId))
    .leftJoin(impactIndicators, eq(impactIndicators.id, impactEvidence.indicatorId))
    .where(actionId ? eq(impactEvidence.actionId, actionId) : undefined)
    .orderBy(asc(editions.number), asc(impactIndicators.position), asc(title), asc(id))
}

/** True for what shows that action. */
export async function isEvidenceOf(actionId: string, id: string | undefined): Promise<boolean> {
  return (await listEvidence(actionId)).some(evidence => evidence.id === id)
}

function actionLines() {
  const newest = (column: 'percent' | 'noted_on') =>
    sql`(select ${sql.identifier(column)} from impact_progress p where p.action_id = ${impactActions.id}
      order by noted_on desc, id desc limit 1)`
  return db
    .select({
      ...getTableColumns(impactActions),
      lead: organisations.name,
      percent: sql<number | null>`${newest('percent')}::int`,
      notedOn: sql<string | null>`${newest('noted_on')}::text`,
    })
    .from(impactActions)
    .leftJoin(organisations, eq(organisations.id, impactActions.leadOrganisationId))
    .$dynamic()
}
