import { db } from 'db/client.server'
import { impactActions, impactAxes, impactMilestones, impactPlans, impactProgress, impactSteps } from 'db/schema/impact'
import { impactEvidence, impactIndicators, impactMeasures } from 'db/schema/indicators'
import { eq, sql } from 'drizzle-orm'
import { createPlan } from '~/features/impact-plan/create.server'
import { createIndicators } from '~/features/indicator/create.server'
import { anEdition } from '../../factories/edition'
import { anIndicator, aPlan } from '../../factories/impact'
import type { Rule } from './rule'

type Values = Record<string, unknown>

const plan = (values: Values) => async () => aPlan(values)
const action = (values: Values) => async () =>
  db.insert(impactActions).values({ axisId: (await aPlan()).axis.id, slug: 'a', position: 0, title: 'A', ...values })
const step = (values: Values) => async () =>
  db.insert(impactSteps).values({ actionId: (await aPlan()).action.id, position: 0, title: 'A', ...values })
const progress =
  (values: Values = {}) =>
  async () =>
    db
      .insert(impactProgress)
      .values({ actionId: (await aPlan()).action.id, percent: 40, notedOn: '2019-12-31', ...values })
const indicator = (values: Values) => async () => anIndicator(values)
const measure =
  (values: Values, unit: 'count' | 'percent' = 'count') =>
  async () => {
    const { id: indicatorId } = await anIndicator({ unit })
    await db.insert(impactMeasures).values({ indicatorId, unit, year: 2019, value: 4, source: 'Rapport', ...values })
    return indicatorId
  }
const evidence = (values: Values) => async () =>
  db.insert(impactEvidence).values({ actionId: (await aPlan()).action.id, ...values })
const twice = async (values: Values) => {
  const { id: actionId } = (await aPlan()).action
  await db.insert(impactEvidence).values([
    { actionId, ...values },
    { actionId, ...values },
  ])
}

export const RULES: Rule[] = [
  [
    'impact_plans_slug_unique',
    'two plans never cover the same years',
    async () => [await plan({ fromYear: 2015, toYear: 2019 })(), await plan({ fromYear: 2015, toYear: 2019 })()],
  ],
  ['impact_plans_years', 'a plan is of this century', plan({ fromYear: 1999, toYear: 2001 })],
  ['impact_plans_end_after_start', 'a plan ends after it starts', plan({ fromYear: 2019, toYear: 2015 })],
  [
    'impact_plans_slug_is_its_years',
    'the address of a plan is its years',
    async () => [await plan({})(), await db.update(impactPlans).set({ slug: 'autre' })],
  ],
  [
    'impact_milestones_year',
    'a milestone is of this century',
    async () =>
      db.insert(impactMilestones).values({ planId: (await aPlan()).plan.id, year: 1999, position: 0, title: 'A' }),
  ],
  [
    'impact_axes_title_in_plan',
    'two axes of a plan share no title',
    () =>
      createPlan({
        title: 'Plan',
        fromYear: 2015,
        toYear: 2019,
        strategicGoal: 'Agir.',
        axes: [{ title: 'Métiers' }, { title: 'Métiers' }],
      }),
  ],
  [
    'impact_actions_axis_id_impact_axes_id_fk',
    'an axis that holds actions stays',
    async () => [await plan({})(), await db.delete(impactAxes)],
  ],
  ['impact_actions_slug_unique', 'two actions share no address', async () => [await action({})(), await action({})()]],
  ['impact_actions_slug_is_an_address', 'an action has a plain address', action({ slug: 'Le guide' })],
  ['impact_actions_starts_on', 'an action starts in a month of the year', action({ startsOn: '2019-13' })],
  ['impact_actions_ends_on', 'an action ends in a month of the year', action({ endsOn: '19' })],
  [
    'impact_actions_end_after_start',
    'an action ends after it starts',
    action({ startsOn: '2019-03', endsOn: '2019-02' }),
  ],
  ['impact_steps_due_on', 'a step is due on a date', step({ dueOn: '2019-02-32' })],
  ['impact_steps_done_on', 'a step is done on a date', step({ doneOn: 'hier' })],
  ['impact_progress_percent', 'progress is at most 100', progress({ percent: 101 })],
  [
    'impact_progress_append_only',
    'progress is not rewritten',
    async () => [await progress()(), await db.update(impactProgress).set({ percent: 100 })],
  ],
  [
    'impact_progress_append_only',
    'progress is not erased',
    async () => [await progress()(), await db.delete(impactProgress)],
  ],

  [
    'impact_indicators_slug_unique',
    'two indicators share no address',
    async () => [await indicator({ title: 'A' })(), await indicator({ title: 'A' })()],
  ],
  [
    'impact_indicators_computed_unique',
    'a formula computes one indicator',
    async () => [await indicator({ computed: 'women' })(), await indicator({ computed: 'women' })()],
  ],
  [
    'impact_indicators_slug_is_an_address',
    'an indicator has a plain address',
    async () => [await indicator({})(), await db.update(impactIndicators).set({ slug: 'À revoir' })],
  ],
  ['impact_indicators_unit_known', 'an indicator has a known unit', indicator({ unit: 'x' })],
  ['impact_indicators_formula', 'an indicator is computed by a known formula', indicator({ computed: 'x' })],
  [
    'impact_indicators_formula_kept',
    'how an indicator is known never changes',
    async () => [await indicator({})(), await db.update(impactIndicators).set({ computed: 'women' })],
  ],

  ['impact_measures_indicator', 'a measure is in the unit of its indicator', measure({ unit: 'hours' })],
  ['impact_measures_year_or_day', 'a measure has a period', measure({ year: null })],
  ['impact_measures_year_or_day', 'a measure has one period', measure({ measuredOn: '2019-12-31' })],
  ['impact_measures_year', 'a measure is of this century', measure({ year: 1999 })],
  ['impact_measures_not_negative', 'a measure is not negative', measure({ value: -1 })],
  ['impact_measures_percent', 'a measured share is at most 100', measure({ value: 101 }, 'percent')],
  [
    'impact_measures_superseded_later',
    'a measure is not superseded before it was typed',
    measure({ supersededAt: new Date(0) }),
  ],
  [
    'impact_measures_one_a_year',
    'a year has one measure in force',
    async () => {
      const measures = [2019, 2019].map(year => ({ year, value: 1, source: 'Rapport' }))
      await createIndicators([{ title: 'A', theme: 'T', definition: 'D', unit: 'count', measures }])
    },
  ],
  [
    'impact_measures_one_a_day',
    'a day has one measure in force',
    async () => {
      const measures = [1, 2].map(value => ({ measuredOn: '2019-12-31', value, source: 'Rapport' }))
      await createIndicators([{ title: 'A', theme: 'T', definition: 'D', unit: 'count', measures }])
    },
  ],
  [
    'impact_measures_by_hand',
    'what is computed is not typed as well',
    async () => {
      const { id: indicatorId } = await anIndicator({ computed: 'participants' })
      await db.insert(impactMeasures).values({ indicatorId, unit: 'count', year: 2019, value: 620, source: 'Rapport' })
    },
  ],
  [
    'impact_measures_kept',
    'a measure is not changed',
    async () => {
      const indicatorId = await measure({})()
      await db.update(impactMeasures).set({ value: 5 }).where(eq(impactMeasures.indicatorId, indicatorId))
    },
  ],
  [
    'impact_measures_kept',
    'a measure that was superseded stays so',
    async () => {
      await measure({})()
      await db.update(impactMeasures).set({ supersededAt: sql`now()` })
      await db.update(impactMeasures).set({ supersededAt: null })
    },
  ],
  [
    'impact_measures_kept',
    'a measure is not erased',
    async () => [await measure({})(), await db.delete(impactMeasures)],
  ],

  ['impact_evidence_is_one_thing', 'evidence is something', evidence({})],
  [
    'impact_evidence_is_one_thing',
    'evidence is one thing',
    async () => evidence({ editionId: (await anEdition()).id, url: 'https://exemple.fr', title: 'A' })(),
  ],
  ['impact_evidence_link_has_title', 'a link has a title', evidence({ url: 'https://exemple.fr' })],
  ['impact_evidence_https', 'a link is safe to follow', evidence({ url: 'javascript:alert(1)', title: 'A' })],
  [
    'impact_evidence_edition_once',
    'an edition shows an action once',
    async () => twice({ editionId: (await anEdition()).id }),
  ],
  [
    'impact_evidence_indicator_once',
    'an indicator shows an action once',
    async () => twice({ indicatorId: (await anIndicator()).id }),
  ],
  ['impact_evidence_link_once', 'a page shows an action once', async () => twice({ url: 'https://a.fr', title: 'A' })],
]
