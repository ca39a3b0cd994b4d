import { expect, test } from 'vitest'
import { linkPages } from '~/features/guide-link/link.server'
import { listLinkedIds } from '~/features/guide-link/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import * as guideRoute from '~/routes/activities/guide'
import * as activityRoute from '~/routes/editions/activity'
import * as programmeRoute from '~/routes/ticket/programme/programme'
import * as ticketRoute from '~/routes/ticket/ticket'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll } from '../../factories/enrolment'
import { aGuidePage } from '../../factories/guide'
import { aSignedInMember } from '../../factories/member'
import { aRegistration } from '../../factories/registration'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const aSheet = (feminine: string) => aGuidePage('job', { feminine, masculine: feminine })

test('an organiser chooses among the sheets, and among the trainings for a stand', async () => {
  const [edition, sheet, training] = [await anEdition(), await aSheet('Une'), await aGuidePage('training')]
  const cookie = await aSignedInMember()
  for (const [kind, expected] of [
    ['stand', [sheet.id, training.id]],
    ['workshop', [sheet.id]],
  ] as const) {
    const activity = await anActivity({ editionId: edition.id, kind })
    const params = { edition: edition.slug, activity: activity.slug }
    const form: [string, string][] = [sheet, training].map(({ id }) => ['pages', id])
    expect(await statusOf(guideRoute.action(call('/', { cookie, params, form })))).toBe(303)
    expect((await listLinkedIds(activity.id)).sort()).toEqual([...expected].sort())
    const page = await renderPage(guideRoute.default, await guideRoute.loader(call('/', { cookie, params })))
    expect(page.match(/checked=""/g)).toHaveLength(expected.length)
  }
})

test('what is no page is refused, and nothing changes', async () => {
  const [edition, cookie] = [await anEdition(), await aSignedInMember()]
  const activity = await anActivity({ editionId: edition.id })
  const params = { edition: edition.slug, activity: activity.slug }
  const form = { pages: "'; drop table guide_pages" }
  expect(await statusOf(guideRoute.action(call('/', { cookie, params, form })))).toBe(422)
  expect(await listLinkedIds(activity.id)).toEqual([])
})

test('an activity leads to its sheets', async () => {
  const [edition, sheet] = [await anEdition(), await aSheet('Une')]
  const activity = await anActivity({ editionId: edition.id })
  await linkPages({ activity, offered: [{ id: sheet.id, title: 'Une' }], chosen: [sheet.id], actor: null })
  const params = { edition: edition.slug, activity: activity.slug }
  const page = await renderPage(activityRoute.default, await activityRoute.loader(call('/', { params })))
  expect(page).toContain('href="/guide/metiers/une"')
})

test('a ticket and a programme lead to the sheets of the places held, and to no other', async () => {
  const edition = await anEdition()
  const later = new Date('2026-12-15T15:30:00Z')
  const [held, waited] = [await aWorkshop({ edition }), await aWorkshop({ edition, capacity: 1, startsAt: later })]
  for (const [activity, sheet] of [
    [held, await aSheet('Choisie')],
    [waited, await aSheet('Attendue')],
  ] as const) {
    await linkPages({ activity, offered: [{ id: sheet.id, title: 'Une' }], chosen: [sheet.id], actor: null })
  }
  const [other, samira] = [await aRegistration({ edition }), await aRegistration({ edition })]
  await enrolAll(waited, [other, samira])
  await enrolAll(held, [samira])
  const params = { secret: ticketPath(samira.id).replace('/billet/', '') }
  for (const { loader } of [ticketRoute, programmeRoute]) {
    const answer = (await answerOf<unknown>(loader(call('/', { params })))) as { data: { pages: { slug: string }[] } }
    expect(answer.data.pages.map(({ slug }) => slug)).toEqual(['choisie'])
  }
})
