import type {
  ImpactAction,
  ImpactAxis,
  ImpactMilestone,
  ImpactPlan,
  ImpactProgress,
  ImpactStep,
} from 'db/schema/impact'
import type { ImpactIndicator, ImpactMeasure } from 'db/schema/indicators'
import { listMeasuresInForce, listPublishedIndicators } from '~/features/indicator/queries.server'
import { type Computed, computeIndicator, findPublished, type IndicatorRow, type Published } from './formulas.server'
import {
  type ActionLine,
  type Evidence,
  listActionPartners,
  listActions,
  listAxes,
  listEvidence,
  listMilestones,
  listPlans,
  listProgress,
  listSteps,
} from './queries.server'

export type ReportAction = Omit<ImpactAction, 'axisId' | 'position' | 'leadOrganisationId' | 'withdrawnAt'> & {
  lead: string | null
  partners: string[]
  /** The newest progress noted; null: not known. */
  percent: number | null
  steps: Pick<ImpactStep, 'id' | 'title' | 'dueOn' | 'doneOn'>[]
  /** The newest first. */
  progress: Pick<ImpactProgress, 'id' | 'percent' | 'notedOn' | 'note'>[]
  evidence: Evidence[]
}
export type ReportAxis = Pick<ImpactAxis, 'id' | 'title' | 'summary'> & { actions: ReportAction[] }
export type ReportPlan = Omit<ImpactPlan, 'createdAt'> & {
  milestones: Pick<ImpactMilestone, 'id' | 'year' | 'title' | 'summary'>[]
  axes: ReportAxis[]
}
export type ReportIndicator = Omit<ImpactIndicator, 'position' | 'publishedAt'> & Computed

/** What everybody may read of the plans, and nothing else. */
export type Report = { plans: ReportPlan[]; indicators: ReportIndicator[]; editions: Published['editions'] }

/** Published plans, the oldest first, their actions that are not withdrawn, and published indicators. The same statements whatever their number. */
export async function findReport(now: Date): Promise<Report> {
  const [plans, milestones, axes, actions, indicators, published] = await Promise.all([
    listPlans(),
    listMilestones(),
    listAxes(),
    listWholeActions(now),
    findIndicators(now),
    findPublished(now),
  ])
  return {
    plans: plans
      .filter(({ publishedAt }) => publishedAt !== null && publishedAt <= now)
      .map(plan => ({
        ...plan,
        milestones: milestones.filter(({ planId }) => planId === plan.id),
        axes: axes
          .filter(({ planId }) => planId === plan.id)
          .map(axis => ({ ...axis, actions: actions.filter(({ axisId }) => axisId === axis.id) })),
      })),
    indicators: indicators(published),
    editions: published.editions,
  }
}

/** An action that everybody may read, with its plan and axis; undefined for any other. */
export function actionIn({ plans }: Report, slug: string | undefined) {
  for (const plan of plans) {
    for (const axis of plan.axes) {
      const action = axis.actions.find(each => each.slug === slug)
      if (action) return { plan, axis, action }
    }
  }
  return undefined
}

async function listWholeActions(now: Date): Promise<(ReportAction & ActionLine)[]> {
  const [actions, partners, steps, progress, evidence] = await Promise.all([
    listActions(),
    listActionPartners(),
    listSteps(),
    listProgress(),
    listEvidence(),
  ])
  const of = <Row extends { actionId: string }>(rows: Row[], id: string) => rows.filter(row => row.actionId === id)
  return actions
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(action => ({
      ...action,
      partners: of(partners, action.id).map(({ name }) => name),
      steps: of(steps, action.id),
      progress: of(progress, action.id),
      evidence: of(evidence, action.id).filter(each => isShown(each, now)),
    }))
}

/** An edition or an indicator that is not published shows nothing. */
function isShown({ edition, indicator }: Evidence, now: Date): boolean {
  const thing = edition ?? indicator
  return thing === null || (thing.publishedAt !== null && thing.publishedAt <= now)
}

async function findIndicators(now: Date): Promise<(published: Published) => ReportIndicator[]> {
  const [indicators, measures] = await Promise.all([listPublishedIndicators(now), listMeasuresInForce()])
  return published =>
    indicators.map(indicator => ({
      ...indicator,
      ...(indicator.computed
        ? computeIndicator(indicator.computed, published)
        : measured(
            indicator,
            measures.filter(({ indicatorId }) => indicatorId === indicator.id),
          )),
      unit: indicator.unit,
    }))
}

/** An indicator measured by hand is worth its newest measure. */
function measured({ unit }: ImpactIndicator, measures: ImpactMeasure[]): Computed {
  const rows = measures.map(
    ({ year, measuredOn, value, source, note, enteredAt }): IndicatorRow => ({
      when: { year, measuredOn },
      value,
      nature: 'measured',
      source,
      note: note ?? undefined,
      since: enteredAt,
    }),
  )
  const newest = rows.at(-1)
  return { value: newest?.value, nature: newest?.nature, unit, fold: 'newest', rows }
}
