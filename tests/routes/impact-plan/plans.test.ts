import { beforeEach, expect, test } from 'vitest'
import {
  findAction,
  findPlan,
  listActionPartners,
  listActions,
  listAxes,
  listEvidence,
  listMilestones,
  listProgress,
  listSteps,
} from '~/features/impact-plan/queries.server'
import * as evidence from '~/routes/impact-plan/actions/evidence'
import { action as removeEvidence } from '~/routes/impact-plan/actions/evidence-removal'
import * as newAction from '~/routes/impact-plan/actions/new'
import * as presentation from '~/routes/impact-plan/actions/presentation'
import * as progress from '~/routes/impact-plan/actions/progress'
import { action as rank } from '~/routes/impact-plan/actions/rank'
import { action as restore } from '~/routes/impact-plan/actions/restoration'
import * as step from '~/routes/impact-plan/actions/step'
import * as newStep from '~/routes/impact-plan/actions/step-new'
import { action as withdraw } from '~/routes/impact-plan/actions/withdrawal'
import * as axis from '~/routes/impact-plan/axis'
import * as newAxis from '~/routes/impact-plan/axis-new'
import { action as axisRank } from '~/routes/impact-plan/axis-rank'
import { action as removeAxis } from '~/routes/impact-plan/axis-removal'
import * as plans from '~/routes/impact-plan/list'
import * as newMilestone from '~/routes/impact-plan/milestone-new'
import * as newPlan from '~/routes/impact-plan/new'
import * as plan from '~/routes/impact-plan/plan'
import * as planPresentation from '~/routes/impact-plan/presentation'
import * as publication from '~/routes/impact-plan/publication'
import { anEdition } from '../../factories/edition'
import { aPlan } from '../../factories/impact'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

type Form = Record<string, string> | [string, string][]
type Ask = ReturnType<typeof call>

let cookie: string
beforeEach(async () => {
  cookie = await aSignedInMember()
})

const send = (action: (ask: Ask) => unknown, params: Record<string, string>, form: Form) =>
  answerOf(action(call('/x', { cookie, params, form })))
/** The fields that a refused form speaks of. */
async function wrongFields(action: (ask: Ask) => unknown, params: Record<string, string>, form: Form) {
  const answer = (await send(action, params, form)) as {
    init?: { status?: number }
    data?: { reply?: { error?: Record<string, unknown>; initialValue?: Record<string, unknown> } }
  }
  expect(answer.init?.status).toBe(422)
  return Object.keys(answer.data?.reply?.error ?? {})
}

const PLAN = { title: 'Plan', fromYear: '2015', toYear: '2019', strategicGoal: 'Donner accès à l’emploi.' }

test('a plan is added, unpublished, at the address of its years, and changed', async () => {
  await send(newPlan.action, {}, PLAN)
  expect(await findPlan('2015-2019')).toMatchObject({ title: 'Plan', publishedAt: null })
  await send(planPresentation.action, { plan: '2015-2019' }, { ...PLAN, toYear: '2020', title: 'Plan prolongé' })
  expect(await findPlan('2015-2020')).toMatchObject({ title: 'Plan prolongé' })
  expect(await findPlan('2015-2019')).toBeUndefined()
})

test('what is wrong in a plan is said beside its field', async () => {
  await send(newPlan.action, {}, PLAN)
  const wrong = (form: Partial<typeof PLAN>) => wrongFields(newPlan.action, {}, { ...PLAN, ...form })
  expect(await wrong({})).toEqual(['fromYear'])
  expect(await wrong({ title: '' })).toEqual(['title'])
  expect(await wrong({ fromYear: '19' })).toEqual(['fromYear'])
  expect(await wrong({ fromYear: '2020', toYear: '2015' })).toEqual(['toYear'])
  expect(await wrong({ strategicGoal: ' ' })).toEqual(['strategicGoal'])
})

test('a plan is published, and taken back', async () => {
  await send(newPlan.action, {}, PLAN)
  await send(publication.action, { plan: '2015-2019' }, { visibility: 'public' })
  expect((await findPlan('2015-2019'))?.publishedAt).toBeInstanceOf(Date)
  await send(publication.action, { plan: '2015-2019' }, { visibility: 'private' })
  expect((await findPlan('2015-2019'))?.publishedAt).toBeNull()
})

test('a milestone and an axis are added; two axes never share a title', async () => {
  const { plan: own } = await aPlan()
  const params = { plan: own.slug }
  await send(newMilestone.action, params, { year: '2019', title: 'Ouverture' })
  expect(await listMilestones()).toMatchObject([{ year: 2019, title: 'Ouverture' }])
  expect(await wrongFields(newMilestone.action, params, { year: '', title: 'x' })).toEqual(['year'])
  await send(newAxis.action, params, { title: 'Compétences' })
  expect(await wrongFields(newAxis.action, params, { title: 'Compétences' })).toEqual(['title'])
  const [first] = await listAxes()
  expect(await wrongFields(axis.action, { ...params, axis: first?.id ?? '' }, { title: 'Compétences' })).toEqual([
    'title',
  ])
})

test('axes and actions move one place at a time, and not past the ends', async () => {
  const { plan: own } = await aPlan({
    axes: [{ title: 'A', actions: [{ title: 'un' }, { title: 'deux' }, { title: 'trois' }] }, { title: 'B' }],
  })
  const order = async () => (await listActions()).map(({ slug }) => slug).join(' ')
  const move = (slug: string, direction: string) => send(rank, { action: slug }, { direction })
  await move('trois', 'up')
  expect(await order()).toBe('un trois deux')
  await move('un', 'up')
  expect(await order()).toBe('un trois deux')
  await move('un', 'down')
  expect(await order()).toBe('trois un deux')
  const [a] = await listAxes()
  await send(axisRank, { plan: own.slug, axis: a?.id ?? '' }, { direction: 'down' })
  expect((await listAxes()).map(({ title }) => title)).toEqual(['B', 'A'])
  expect(await statusOf(rank(call('/x', { cookie, params: { action: 'un' }, form: { direction: 'x' } })))).toBe(422)
})

test('an axis that holds actions stays, an empty one goes', async () => {
  const { plan: own, axis: full } = await aPlan()
  expect(await statusOf(await send(removeAxis, { plan: own.slug, axis: full.id }, {}))).toBe(422)
  await send(newAxis.action, { plan: own.slug }, { title: 'Vide' })
  const empty = (await listAxes()).find(({ title }) => title === 'Vide')
  await send(removeAxis, { plan: own.slug, axis: empty?.id ?? '' }, {})
  expect((await listAxes()).map(({ id }) => id)).toEqual([full.id])
})

test('an action is added with its lead, its partners and dates as far as they are known', async () => {
  const { plan: own, axis: first } = await aPlan()
  const [lead, partner] = [await anOrganisation(), await anOrganisation()]
  const params = { plan: own.slug, axis: first.id }
  const form: Form = [
    ['title', 'Boîte à métiers'],
    ['leadOrganisationId', lead.id],
    ['partners', partner.id],
    ['startsOn', '02/2019'],
    ['endsOn', '2019'],
  ]
  await send(newAction.action, params, form)
  const added = await findAction('boite-a-metiers')
  expect(added).toMatchObject({ lead: lead.name, startsOn: '2019-02', endsOn: '2019' })
  expect(await listActionPartners(added?.id)).toMatchObject([{ id: partner.id }])
  await send(newAction.action, params, { title: 'Boîte à métiers' })
  expect(await findAction('boite-a-metiers-2')).toBeDefined()

  await send(presentation.action, { action: 'boite-a-metiers' }, { title: 'Boîte', audience: 'Jeunes' })
  expect(await findAction('boite-a-metiers')).toMatchObject({ title: 'Boîte', audience: 'Jeunes', lead: null })
  expect(await listActionPartners(added?.id)).toEqual([])
})

test('what is wrong in an action is said beside its field, and what was typed stays', async () => {
  const { action: own } = await aPlan()
  const wrong = (form: Form) => wrongFields(presentation.action, { action: own.slug }, form)
  expect(await wrong({ title: '' })).toEqual(['title'])
  expect(await wrong({ title: 'A', startsOn: '31/02/2019' })).toEqual(['startsOn'])
  expect(await wrong({ title: 'A', startsOn: '03/2019', endsOn: '02/2019' })).toEqual(['endsOn'])
  expect(await wrong({ title: 'A', leadOrganisationId: 'x' })).toEqual(['leadOrganisationId'])
  const gone = '00000000-0000-4000-8000-000000000000'
  expect(await wrong({ title: 'A', leadOrganisationId: gone })).toEqual(['leadOrganisationId'])
  expect(await wrong({ title: 'A', partners: gone })).toEqual(['leadOrganisationId'])
})

test('an action is withdrawn and put back, with its history', async () => {
  const { action: own } = await aPlan({
    axes: [{ title: 'A', actions: [{ title: 'Guide', progress: [{ percent: 40, notedOn: '2019-01-01' }] }] }],
  })
  const params = { action: own.slug }
  await send(withdraw, params, {})
  expect((await findAction('guide'))?.withdrawnAt).toBeInstanceOf(Date)
  await send(restore, params, {})
  expect(await findAction('guide')).toMatchObject({ withdrawnAt: null, percent: 40 })
})

test('progress is noted beside what was noted before, and never of a day to come', async () => {
  const { action: own } = await aPlan()
  const params = { action: own.slug }
  await send(progress.action, params, { percent: '40', notedOn: '2019-01-01', note: 'Rapport' })
  await send(progress.action, params, { percent: '70', notedOn: '2019-06-30' })
  expect((await listProgress(own.id)).map(({ percent }) => percent)).toEqual([70, 40])
  expect(await findAction(own.slug)).toMatchObject({ percent: 70, notedOn: '2019-06-30' })
  const wrong = (form: Form) => wrongFields(progress.action, params, form)
  expect(await wrong({ percent: '101', notedOn: '2019-01-01' })).toEqual(['percent'])
  expect(await wrong({ percent: '10', notedOn: '2090-01-01' })).toEqual(['notedOn'])
  expect(await wrong({ percent: '10' })).toEqual(['notedOn'])
})

test('a step is added, then ticked with its date', async () => {
  const { action: own } = await aPlan()
  await send(newStep.action, { action: own.slug }, { title: 'Étude', dueOn: '2018' })
  const [added] = await listSteps(own.id)
  const params = { action: own.slug, step: added?.id ?? '' }
  await send(step.action, params, { title: 'Étude', dueOn: '2018', doneOn: '11/02/2019' })
  expect(await listSteps(own.id)).toMatchObject([{ dueOn: '2018', doneOn: '2019-02-11' }])
  expect(await wrongFields(step.action, params, { title: 'Étude', doneOn: 'hier' })).toEqual(['doneOn'])
})

test('evidence is one thing: an edition, an indicator, or a link with its title', async () => {
  const { action: own } = await aPlan()
  const { id: editionId } = await anEdition()
  const params = { action: own.slug }
  await send(evidence.action, params, { editionId })
  await send(evidence.action, params, { url: 'exemple.fr/article', title: 'Article' })
  const tied = await listEvidence(own.id)
  expect(tied.map(each => each.url ?? each.edition?.slug)).toContain('https://exemple.fr/article')
  expect(tied).toHaveLength(2)
  const wrong = (form: Form) => wrongFields(evidence.action, params, form)
  expect(await wrong({})).toEqual(['editionId'])
  expect(await wrong({ editionId })).toEqual(['editionId'])
  expect(await wrong({ editionId, url: 'https://a.fr', title: 'A' })).toEqual(['editionId'])
  expect(await wrong({ url: 'https://a.fr' })).toEqual(['title'])
  expect(await wrong({ url: 'http://exemple.fr', title: 'A' })).toEqual(['url'])
  expect(await wrong({ url: 'javascript:alert(1)', title: 'A' })).toEqual(['url'])
  expect(await wrong({ editionId: '00000000-0000-4000-8000-000000000000' })).toEqual(['editionId'])
  for (const { id } of tied) await send(removeEvidence, { ...params, evidence: id }, {})
  expect(await listEvidence(own.id)).toEqual([])
})

test('the plans and a plan ask as many questions for one action as for three', async () => {
  const { plan: own } = await aPlan()
  const read = async (loader: (ask: Ask) => unknown, params = {}) =>
    countStatements(async () => loader(call('/x', { cookie, params })))
  const one = [await read(plans.loader), await read(plan.loader, { plan: own.slug })]
  await aPlan({ axes: [{ title: 'A', actions: [{ title: 'un' }, { title: 'deux' }] }] })
  expect([await read(plans.loader), await read(plan.loader, { plan: own.slug })]).toEqual(one)
})
