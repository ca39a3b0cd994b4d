import { expect, test } from 'vitest'
import { findActivity, listProgramme } from '~/features/activity/queries.server'
import { capitalise } from '~/features/edition/words'
import { createVenue } from '~/features/venue/create.server'
import { longDay } from '~/lib/dates'
import { loader as edit, action as save } from '~/routes/activities/activity'
import { loader as askCancellation, action as cancelSeveral } from '~/routes/activities/bulk/cancellation'
import { action as move } from '~/routes/activities/bulk/room'
import { action as shift } from '~/routes/activities/bulk/shift'
import { action as copy } from '~/routes/activities/copy'
import { loader as list } from '~/routes/activities/list'
import { action as add } from '~/routes/activities/new'
import Planning, { loader as planning } from '~/routes/activities/planning'
import { action as restore } from '~/routes/activities/restoration'
import { action as addSession } from '~/routes/activities/session'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const FORM = {
  title: 'Piloter un drone',
  type: 'workshop',
  summary: 'On décolle ensemble.',
  theme: 'Robotique',
  day: '2026-12-15',
  from: '14:00',
  to: '15:00',
  capacity: '8',
  level: 'everyone',
  speakers: 'Nadia B. — développeuse',
}

async function aWorkshop() {
  const venue = await createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'Salle 1' }, { name: 'Salle 2' }] })
  const edition = await anEdition({ venueId: venue.id })
  const cookie = await aSignedInMember()
  const params = { edition: edition.slug }
  const at = (path: string, form?: Record<string, string>) =>
    call(`/organisation/editions/${edition.slug}/${path}`, { cookie, params, form })
  const of = (slug: string, form: Record<string, string> = {}) =>
    call(`/organisation/editions/${edition.slug}/activites/${slug}`, {
      cookie,
      params: { ...params, activity: slug },
      form,
    })
  return { edition, cookie, rooms: venue.rooms, at, of }
}

test('an organiser adds an activity, which has its page at once', async () => {
  const { edition, at } = await aWorkshop()
  const answer = (await answerOf<unknown>(add(at('activites/nouvelle', FORM)))) as Response
  expect(answer.headers.get('Location')).toMatch(/activites\/piloter-un-drone\?/)
  const [activity] = await listProgramme(edition.id)
  expect(activity).toMatchObject({ title: 'Piloter un drone', capacity: 8, speakers: [{ name: 'Nadia B.' }] })
})

test.each([
  ['title', { title: '' }],
  ['to', { to: '13:00' }],
  ['capacity', { capacity: 'douze' }],
  ['type', { type: 'bal' }],
])('an activity with a wrong %s is refused beside the field', async (field, wrong) => {
  const { edition, at } = await aWorkshop()
  const answer = await answerOf<unknown>(add(at('activites/nouvelle', { ...FORM, ...wrong })))
  const { reply } = (answer as { data: { reply: { error: object; initialValue: object } } }).data
  expect(Object.keys(reply.error)).toEqual([field])
  expect(reply.initialValue).toMatchObject({ summary: FORM.summary })
  expect(await listProgramme(edition.id)).toEqual([])
})

test('the room of another venue is refused', async () => {
  const { at } = await aWorkshop()
  const other = await createVenue({ name: 'Ailleurs', city: 'Blagnac', rooms: [{ name: 'Salle' }] })
  const room = other.rooms[0]?.id ?? ''
  expect(await statusOf(add(at('activites/nouvelle', { ...FORM, room })))).toBe(422)
})

test('the ticked activities change room, hour, or are cancelled and brought back', async () => {
  const { edition, rooms, at, of } = await aWorkshop()
  const one = await anActivity({ editionId: edition.id })
  const room = rooms[1]?.id ?? ''
  await answerOf(move(at('activites-en-lot/salle', { activities: one.id, room })))
  await answerOf(shift(at('activites-en-lot/decalage', { activities: one.id, minutes: '30' })))
  await answerOf(cancelSeveral(at('activites-en-lot/annulation', { activities: one.id })))
  const changed = await findActivity(edition.id, one.slug)
  expect(changed?.roomId).toBe(room)
  expect(changed?.startsAt.getTime()).toBe(one.startsAt.getTime() + 30 * 60_000)
  expect(changed?.cancelledAt).not.toBeNull()

  await answerOf(restore(of(one.slug)))
  expect((await findActivity(edition.id, one.slug))?.cancelledAt).toBeNull()
})

test('an activity of another edition is left alone by bulk actions', async () => {
  const { at } = await aWorkshop()
  const foreign = await anActivity()
  await answerOf(cancelSeveral(at('activites-en-lot/annulation', { activities: foreign.id })))
  expect((await findActivity(foreign.editionId, foreign.slug))?.cancelledAt).toBeNull()
  const asked = (await answerOf<unknown>(
    askCancellation(at(`activites-en-lot/annulation?activities=${foreign.id}`)),
  )) as Response
  expect(asked.status).toBe(302)
})

test('a session belongs to the same workshop, a copy does not', async () => {
  const { edition, of } = await aWorkshop()
  const first = await anActivity({ editionId: edition.id })
  await answerOf(addSession(of(first.slug)))
  await answerOf(copy(of(first.slug)))
  const series = (await listProgramme(edition.id)).map(({ seriesId }) => seriesId)
  expect(series.filter(id => id !== null)).toHaveLength(2)
  expect(new Set(series).size).toBe(2)
})

test('the list answers the choices of its address', async () => {
  const { edition, rooms, at } = await aWorkshop()
  await anActivity({ editionId: edition.id, title: 'Robots', roomId: rooms[0]?.id })
  await anActivity({ editionId: edition.id, title: 'Affiches', cancelledAt: new Date() })
  const titles = async (query: string) =>
    (await list(at(`activites${query}`))).activities.map(({ title }) => title).toSorted()
  expect(await titles('')).toEqual(['Affiches', 'Robots'])
  expect(await titles('?salle=aucune')).toEqual(['Affiches'])
  expect(await titles('?etat=prevue')).toEqual(['Robots'])
  expect(await titles('?q=affiche')).toEqual(['Affiches'])
})

test('an empty planning says so rather than that nothing clashes', async () => {
  const { at } = await aWorkshop()
  const html = await renderPage(Planning, await planning(at('planning')))
  expect(html).toContain('Le programme est vide')
  expect(html).not.toContain('Aucun conflit')
})

test('the planning says which activities ask for the same room', async () => {
  const { edition, rooms, at } = await aWorkshop()
  const roomId = rooms[0]?.id
  await anActivity({ editionId: edition.id, title: 'Robots', roomId })
  expect((await planning(at('planning'))).clashes).toEqual([])
  await anActivity({ editionId: edition.id, title: 'Affiches', roomId })
  const { clashes, planning: table } = await planning(at('planning'))
  expect(clashes).toHaveLength(1)
  expect(clashes[0]).toContain('Salle 1')
  expect(table.columns).toEqual([{ room: 'Salle 1', lanes: 2 }])
})

test('an organisation that holds two activities at once is to be checked, quietly and not on paper', async () => {
  const { edition, at } = await aWorkshop()
  const { id } = await anOrganisation('AFPA')
  for (const title of ['Robots', 'Affiches']) await anActivity({ editionId: edition.id, title, hostIds: [id] })
  const answer = await planning(at('planning'))
  expect([answer.clashes.length, answer.remarks.length]).toEqual([0, 1])
  expect(answer.remarks[0]).toContain('la structure «\u00a0AFPA\u00a0»')
  const html = await renderPage(Planning, answer)
  expect(html).not.toMatch(/role="alert"|conflit<|text-alert/)
  expect(html).toMatch(/aria-labelledby="remarks" class="no-print/)
  expect(html.match(/class="no-print[^>]*>à vérifier/g)).toHaveLength(2)
})

test('the planning names the day of what is not on the edition’s, and of it alone', async () => {
  const { edition, at } = await aWorkshop()
  const opensAt = edition.startsAt ?? new Date()
  await anActivity({ editionId: edition.id, title: 'Robots', startsAt: opensAt })
  const titles = async () => (await planning(at('planning'))).planning.days.map(({ title }) => title)
  expect(await titles()).toEqual([null])
  const dayBefore = new Date(opensAt.getTime() - 24 * 60 * 60_000)
  await anActivity({ editionId: edition.id, title: 'Affiches', startsAt: dayBefore })
  const named = [dayBefore, opensAt].map(day => capitalise(longDay(day, 'fr')))
  expect(await titles()).toEqual(named)
  const html = await renderPage(Planning, await planning(at('planning')))
  for (const title of named) expect(html).toMatch(new RegExp(`scope="rowgroup"[^>]*>${title}`))
})

test('who does not organise this edition neither sees nor changes its activities', async () => {
  const { edition } = await aWorkshop()
  const { slug } = await anActivity({ editionId: edition.id })
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    const cookie = await aSignedInMember({ role })
    const params = { edition: edition.slug, activity: slug }
    const ask = (form?: Record<string, string>) => call('/organisation/editions/x', { cookie, params, form })
    expect(await statusOf(list(ask()))).toBe(403)
    expect(await statusOf(edit(ask()))).toBe(403)
    expect(await statusOf(planning(ask()))).toBe(403)
    expect(await statusOf(save(ask(FORM)))).toBe(403)
    expect(await statusOf(add(ask(FORM)))).toBe(403)
  }
})

test('what does not exist is not found', async () => {
  const { of } = await aWorkshop()
  expect(await statusOf(edit(of('rien')))).toBe(404)
  expect(await statusOf(copy(of('rien')))).toBe(404)
})
