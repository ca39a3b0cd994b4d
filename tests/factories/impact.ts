import type { ImpactAction, ImpactAxis, ImpactPlan } from 'db/schema/impact'
import type { ImpactIndicator } from 'db/schema/indicators'
import { createPlan, type NewPlan } from '~/features/impact-plan/create.server'
import { listActions, listAxes } from '~/features/impact-plan/queries.server'
import { createIndicators, type NewIndicator } from '~/features/indicator/create.server'

let last = 0

type World = { plan: ImpactPlan; axis: ImpactAxis; action: ImpactAction }

/** A published plan of one year, with one axis and one action, but what is given. */
export async function aPlan(values: Partial<NewPlan> = {}): Promise<World> {
  const number = ++last
  const plan = await createPlan({
    title: `Plan ${number}`,
    fromYear: 2000 + (number % 100),
    toYear: 2000 + (number % 100),
    strategicGoal: 'Donner accès à l’emploi.',
    publishedAt: new Date('2020-01-01T12:00:00Z'),
    axes: [{ title: 'Métiers', actions: [{ title: `Action ${number}` }] }],
    ...values,
  })
  const axis = (await listAxes()).find(({ planId }) => planId === plan.id)
  const action = (await listActions()).find(({ axisId }) => axisId === axis?.id)
  if (!axis || !action) throw new Error('The plan has no action')
  return { plan, axis, action }
}

/** A published indicator measured by hand, but what is given. */
export async function anIndicator(values: Partial<NewIndicator> = {}): Promise<ImpactIndicator> {
  const [indicator] = await createIndicators([
    {
      title: `Indicateur ${++last}`,
      theme: 'Le plan',
      definition: 'Ce que c’est.',
      unit: 'count',
      publishedAt: new Date('2020-01-01T12:00:00Z'),
      ...values,
    },
  ])
  if (!indicator) throw new Error('The indicator was not written')
  return indicator
}
