import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { findActivity } from '~/features/activity/queries.server'
import { createVenue } from '~/features/venue/create.server'
import { backgroundDone } from '~/lib/background.server'
import { parisClock, parisDay } from '~/lib/dates'
import EditActivity, { loader as edit, action as save } from '~/routes/activities/activity'
import RoomChange, { action as move, loader as readMove } from '~/routes/activities/bulk/room'
import { action as shift } from '~/routes/activities/bulk/shift'
import Activities, { loader as list } from '~/routes/activities/list'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people } from '../../factories/enrolment'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

const HOUR = 60 * 60 * 1000
const BOX = 'Prévenir les personnes inscrites'

afterEach(backgroundDone)

async function aHeldWorkshop(emails: (string | null)[]) {
  const venue = await createVenue({ name: 'Hall', city: 'Toulouse', rooms: [{ name: 'Salle 1' }] })
  const edition = await anEdition({ venueId: venue.id })
  // Tomorrow, on a whole minute: the form knows no seconds.
  const startsAt = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 30 * HOUR)
  const workshop = await aWorkshop({ edition, capacity: 9, startsAt, endsAt: new Date(startsAt.getTime() + HOUR / 4) })
  for (const email of emails) await enrolAll(workshop, await people(workshop, 1, { email }))
  const cookie = await aSignedInMember()
  const params = { edition: edition.slug, activity: workshop.slug }
  const at = (form?: Record<string, string>, query = '') => call(`/organisation/x${query}`, { cookie, params, form })
  const form = {
    ...{ title: workshop.title, type: 'workshop', summary: workshop.summary, theme: workshop.theme, level: 'everyone' },
    ...{ day: parisDay(startsAt), from: parisClock(startsAt), to: parisClock(workshop.endsAt), capacity: '9' },
  }
  const later = parisClock(new Date(workshop.endsAt.getTime() + HOUR / 4))
  return { edition, workshop, at, form, later, room: venue.rooms[0]?.id ?? '' }
}

const recipients = async () =>
  (await db.select().from(messages).where(eq(messages.template, 'activity-moved'))).map(({ recipient }) => recipient)
const whereTo = async (route: Promise<unknown>) => ((await answerOf(route)) as Response).headers.get('Location') ?? ''

test('the form offers to tell the people of an activity where somebody holds a place, ticked', async () => {
  const [held, free] = [await aHeldWorkshop([null]), await aHeldWorkshop([])]
  const page = async ({ at }: typeof held) => renderPage(EditActivity, await edit(at()))
  expect(await page(held)).toMatch(/name="tell"[^>]*checked|checked[^>]*name="tell"/)
  expect(await page(free)).not.toContain(BOX)
  const bulk = async ({ at }: typeof held) => [
    await renderPage(Activities, await list(at())),
    await renderPage(RoomChange, await readMove(at())),
  ]
  for (const html of await bulk(held)) expect(html).toContain(BOX)
  for (const html of await bulk(free)) expect(html).not.toContain(BOX)
})

test('an organiser who changes the hour tells the people, and reads how many could be', async () => {
  const { at, form, later } = await aHeldWorkshop(['samira@exemple.fr', 'leo@exemple.fr', null])
  const address = await whereTo(save(at({ ...form, to: later, tell: 'on' })))
  expect((await recipients()).sort()).toEqual(['leo@exemple.fr', 'samira@exemple.fr'])
  const { notice } = await edit(at(undefined, address.slice(address.indexOf('?'))))
  expect(notice).toBe(
    'Les changements sont enregistrés. 2 personnes sont prévenues. Une personne n’a laissé ni e-mail ni téléphone\u00a0: elle lira le changement sur son billet.',
  )
})

test('nobody is told of a change without the box, nor of one that leaves hour and room alone', async () => {
  const { edition, workshop, at, form, later } = await aHeldWorkshop(['samira@exemple.fr'])
  expect(await whereTo(save(at({ ...form, title: 'Autre titre', tell: 'on' })))).toMatch(/\?fait=enregistree$/)
  expect(await whereTo(save(at({ ...form, to: later })))).toMatch(/\?fait=enregistree$/)
  expect((await findActivity(edition.id, workshop.slug))?.endsAt).not.toEqual(workshop.endsAt)
  expect(await recipients()).toEqual([])
})

test('a refused form keeps the box as it was left', async () => {
  const { at, form, later } = await aHeldWorkshop(['samira@exemple.fr'])
  type Refused = { data: { reply: { initialValue: Record<string, unknown> } } }
  const typed = async (change: Record<string, string>) => {
    const route = () => save(at({ ...form, title: '', to: later, ...change }))
    expect(await statusOf(route())).toBe(422)
    return ((await answerOf(route())) as Refused).data.reply.initialValue.tell
  }
  expect([await typed({ tell: 'on' }), await typed({})]).toEqual(['on', undefined])
  expect(await recipients()).toEqual([])
})

test('activities moved together tell their people too', async () => {
  const { workshop, at, room } = await aHeldWorkshop(['samira@exemple.fr'])
  const activities = workshop.id
  expect(await whereTo(move(at({ activities, room, tell: 'on' })))).toMatch(
    /\?fait=deplacees&prevenues=1&sans-adresse=0$/,
  )
  expect(await whereTo(shift(at({ activities, minutes: '30', tell: 'on' })))).toMatch(/\?fait=decalees&prevenues=1/)
  expect(await whereTo(shift(at({ activities, minutes: '30' })))).toMatch(/\?fait=decalees$/)
  expect(await recipients()).toHaveLength(2)
})

test('the people of an activity are looked up at once, however many they are', async () => {
  const [one, three] = [await aHeldWorkshop([null]), await aHeldWorkshop([null, null, null])]
  const statements = ({ at, form, later }: typeof one) =>
    countStatements(() => answerOf(save(at({ ...form, to: later, tell: 'on' }))))
  expect(await statements(three)).toBe(await statements(one))
})
