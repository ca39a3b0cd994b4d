import type { Activity } from 'db/schema/activities'
import { expect, test } from 'vitest'
import { copyActivity } from '~/features/activity/copy.server'
import { listEntries } from '~/features/audit/queries.server'
import { withdrawPage } from '~/features/guide/publish.server'
import { linkPages } from '~/features/guide-link/link.server'
import {
  listActivitiesAbout,
  listJobsOfRome,
  listLinkedIds,
  listPagesAbout,
  listPagesOf,
} from '~/features/guide-link/queries.server'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aGuideDraft, aGuidePage, publishedAnew } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'
import { countStatements } from '../../support/count-statements'

type Page = { id: string; slug: string }

const titled = ({ id, slug }: Page) => ({ id, title: slug })
const link = (activity: Activity, chosen: Page[], offered = chosen) =>
  linkPages({ activity, offered: offered.map(titled), chosen: chosen.map(({ id }) => id), actor: null })
const slugs = (pages: { slug: string }[]) => pages.map(({ slug }) => slug)

function aSheet(feminine: string, values = {}) {
  return aGuidePage('job', { feminine, masculine: feminine, ...values })
}

test('what is chosen replaces what was chosen before', async () => {
  const [activity, one, two] = [await anActivity(), await aSheet('Une'), await aSheet('Deux')]
  await link(activity, [one])
  await link(activity, [two], [one, two])
  expect(slugs(await listPagesOf([activity.id]))).toEqual(['deux'])
})

test('a page that could not be chosen stays tied, and one that was not offered is not', async () => {
  const [activity, one, two, three] = [
    await anActivity(),
    await aSheet('Une'),
    await aSheet('Deux'),
    await aSheet('Trois'),
  ]
  await link(activity, [one])
  await linkPages({ activity, offered: [titled(two)], chosen: [two.id, three.id], actor: null })
  expect(slugs(await listPagesOf([activity.id]))).toEqual(['deux', 'une'])
})

test('only published pages are shown, each once', async () => {
  const [activity, other, one, draft] = [
    await anActivity(),
    await anActivity(),
    await aSheet('Une'),
    await aGuideDraft('training'),
  ]
  await link(activity, [one, draft])
  await link(other, [one])
  expect(slugs(await listPagesOf([activity.id, other.id]))).toEqual(['une'])
  await withdrawPage({ id: one.id, now: new Date(), actor: null })
  expect(await listPagesOf([activity.id])).toEqual([])
  expect(await listPagesOf([])).toEqual([])
})

test('the journal says which pages went with an activity before and after; the same again says nothing', async () => {
  const [member, edition] = [await theMember(await aMember()), await anEdition()]
  const activity = await anActivity({ editionId: edition.id, title: 'Mon robot' })
  const [one, two] = [await aSheet('Une'), await aSheet('Deux')]
  const write = () => linkPages({ activity, offered: [one, two].map(titled), chosen: [two.id], actor: member })
  await link(activity, [one])
  await write()
  await write()
  const entries = await listEntries({ editionId: edition.id }, { limit: 10 })
  expect(entries.map(({ label, before, after, memberId }) => ({ label, before, after, memberId }))).toEqual([
    { label: 'Mon robot', before: { guidePages: ['une'] }, after: { guidePages: ['deux'] }, memberId: member.id },
    { label: 'Mon robot', before: { guidePages: [] }, after: { guidePages: ['une'] }, memberId: null },
  ])
})

test('a copy of an activity, or another session of it, goes with the same pages', async () => {
  const [activity, one] = [await anActivity(), await aSheet('Une')]
  await link(activity, [one])
  for (const isSession of [false, true]) {
    const copy = await copyActivity({ activity, startsAt: new Date('2026-12-15T15:00:00Z'), isSession, actor: null })
    expect(await listLinkedIds(copy.id)).toEqual([one.id])
  }
})

test('two people who choose at once leave one of both choices', async () => {
  const [activity, one, two] = [await anActivity(), await aSheet('Une'), await aSheet('Deux')]
  await Promise.all([link(activity, [one], [one, two]), link(activity, [two], [one, two])])
  expect(await listLinkedIds(activity.id)).toHaveLength(1)
})

test('a page tells the activities of one edition that go with it, cancelled ones aside', async () => {
  const [edition, sheet] = [await anEdition(), await aSheet('Une')]
  const at = (hour: string, values = {}) =>
    anActivity({ editionId: edition.id, startsAt: new Date(`2026-12-15T${hour}:00:00Z`), ...values })
  const later = await at('15', { slug: 'plus-tard' })
  const first = await at('13', { slug: 'd-abord' })
  const cancelled = await at('14', { cancelledAt: new Date() })
  for (const activity of [later, first, cancelled, await anActivity()]) await link(activity, [sheet])
  expect(slugs(await listActivitiesAbout(sheet, edition))).toEqual(['d-abord', 'plus-tard'])
})

test('a sheet knows the published pages that name it, by its address in force or a former one', async () => {
  const sheet = await aSheet('Ancien nom')
  await aGuidePage('training', { title: 'Une formation', jobs: ['ancien-nom'] })
  await publishedAnew({ ...sheet, kind: 'job' }, { feminine: 'Nouveau nom' })
  await aGuidePage('use', { title: 'Un usage', jobs: ['autre', 'nouveau-nom'] })
  await aGuidePage('resource', { title: 'Autre chose', jobs: ['nouveau'] })
  await aGuideDraft('resource', { title: 'Un brouillon', jobs: ['nouveau-nom'] })
  expect(slugs(await listPagesAbout(sheet.id))).toEqual(['un-usage', 'une-formation'])
})

test('the sheets of a ROME code are found by it', async () => {
  await aSheet('Une', { rome: 'M1810' })
  await aSheet('Deux', { rome: 'M1810' })
  await aSheet('Trois', { rome: 'M1805' })
  await aSheet('Quatre', { rome: null })
  expect(slugs(await listJobsOfRome(['M1810', 'A1101']))).toEqual(['deux', 'une'])
  expect(await listJobsOfRome([])).toEqual([])
})

test('the pages of three activities cost as many statements as those of one', async () => {
  const activities = [await anActivity(), await anActivity(), await anActivity()]
  for (const [index, activity] of activities.entries()) await link(activity, [await aSheet(`Fiche ${index}`)])
  const cost = (count: number) => countStatements(() => listPagesOf(activities.slice(0, count).map(({ id }) => id)))
  expect([await cost(1), await cost(3)]).toEqual([2, 2])
})
