import { db } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import { auditEntries } from 'db/schema/audit'
import { messages } from 'db/schema/messages'
import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { moveToRoom, shiftActivities } from '~/features/activity/rearrange.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { queueMoveNews } from '~/features/enrolment/move-news.server'
import { createVenue } from '~/features/venue/create.server'
import { backgroundDone } from '~/lib/background.server'
import { parisTime } from '~/lib/dates'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people } from '../../factories/enrolment'

const actor = { id: 'camille' }
const now = parisTime('2026-12-01', '12:00')
const [TWO, THREE] = [parisTime('2026-12-15', '14:00'), parisTime('2026-12-15', '15:00')]

afterEach(backgroundDone)

const letters = () => db.select().from(messages).where(eq(messages.template, 'activity-moved'))
const sendings = () => db.select().from(auditEntries).where(eq(auditEntries.verb, 'send'))
const shift = (activities: Activity[], tell = true) =>
  shiftActivities({ ids: activities.map(({ id }) => id), minutes: 30, tell, actor, now })

async function aHall() {
  const { id: venueId, rooms } = await createVenue({
    name: 'Hall',
    city: 'Toulouse',
    rooms: [{ name: 'Salle 1' }, { name: 'Salle 2' }],
  })
  const opensAt = parisTime('2026-11-01', '08:00')
  const edition = await anEdition({ venueId, startsAt: TWO, publishedAt: opensAt, registrationOpensAt: opensAt })
  const workshop = await aWorkshop({
    ...{ edition, title: 'Robots', capacity: 1, startsAt: TWO, endsAt: THREE, roomId: rooms[0]?.id },
  })
  return { edition, workshop, rooms }
}

test('who holds a place and who waits are told, once each; who left, and who has no e-mail, are not', async () => {
  const { workshop } = await aHall()
  const [samira] = await people(workshop, 1, { email: 'samira@exemple.fr', firstName: 'Samira' })
  const [gone] = await people(workshop, 1, { email: 'parti@exemple.fr' })
  const [leo] = await people(workshop, 1, { email: 'leo@exemple.fr', language: 'en' })
  const [silent] = await people(workshop, 1)
  const [stopped] = await people(workshop, 1, { email: 'arret@exemple.fr', messagesStoppedAt: now })
  await people(workshop, 1, { email: 'ailleurs@exemple.fr' })
  if (!samira || !gone || !leo || !silent || !stopped) throw new Error('Nobody came')
  await enrolAll(workshop, [samira, gone, leo, silent, stopped], now)
  await giveBack({ registrationIds: [gone.id], activityId: workshop.id, now, ending: 'attendee' })

  expect(await shift([workshop])).toEqual({ reached: 2, stopped: 1, unreached: 1 })
  const found = await letters()
  expect(found.map(({ recipient, registrationId }) => [recipient, registrationId]).sort()).toEqual([
    ['leo@exemple.fr', leo.id],
    ['samira@exemple.fr', samira.id],
  ])
})

test('the journal counts those who were written to: a foreign number takes no text message', async () => {
  const { workshop } = await aHall()
  const reached = await people(workshop, 1, { phone: '+33612345678' })
  const foreign = await people(workshop, 1, { phone: '+447911123456' })
  await enrolAll(workshop, [...reached, ...foreign], now)
  expect(await shift([workshop])).toEqual({ reached: 1, stopped: 0, unreached: 1 })
  expect((await sendings()).map(({ after }) => after)).toEqual([{ count: 1 }])
})

test('the message says the old and the new hour and room, and leads to the ticket, in the person’s language', async () => {
  const { workshop, rooms } = await aHall()
  const [samira] = await people(workshop, 1, { email: 'samira@exemple.fr', firstName: 'Samira' })
  const [leo] = await people(workshop, 1, { email: 'leo@exemple.fr', language: 'en', firstName: 'Léo' })
  if (!samira || !leo) throw new Error('Nobody came')
  await enrolAll(workshop, [samira, leo], now)
  await moveToRoom({ ids: [workshop.id], roomId: rooms[1]?.id ?? null, tell: true, actor, now })

  const written = Object.fromEntries((await letters()).map(letter => [letter.recipient, letter]))
  const french = written['samira@exemple.fr']
  expect(french?.subject).toBe('Changement\u00a0: Robots')
  for (const content of [french?.text, french?.html]) {
    const said = content?.replaceAll('\u00a0', ' ')
    expect(said).toContain('Samira, vous avez une place')
    expect(said).toContain('Avant : Mardi 15 décembre 2026, de 14 h à 15 h, Salle 1')
    expect(said).toContain('Maintenant : Mardi 15 décembre 2026, de 14 h à 15 h, Salle 2')
    expect(said).toContain(`/billet/`)
  }
  const english = written['leo@exemple.fr']?.text?.replaceAll('\u00a0', ' ')
  expect(english).toContain('Before: Tuesday 15 December 2026, from 14:00 to 15:00, Salle 1')
  expect(english).toContain('Now: Tuesday 15 December 2026, from 14:00 to 15:00, Salle 2')
})

test('a person whose two activities move gets one message with both, and each sending is written down', async () => {
  const { edition, workshop } = await aHall()
  const later = await aWorkshop({ edition, title: 'Drones', startsAt: parisTime('2026-12-15', '16:00') })
  const [samira] = await people(workshop, 1, { email: 'samira@exemple.fr', firstName: 'Samira' })
  if (!samira) throw new Error('Nobody came')
  await enrolAll(workshop, [samira], now)
  await enrolAll(later, [samira], now)

  expect(await shift([workshop, later])).toEqual({ reached: 1, stopped: 0, unreached: 0 })
  const [letter, ...others] = await letters()
  expect(others).toEqual([])
  expect(letter?.subject).toBe('Changement\u00a0: 2 de vos activités')
  expect(letter?.sendBefore).toEqual(new Date(later.endsAt.getTime() + 30 * 60 * 1000))
  expect(letter?.text).toMatch(/Robots[\s\S]*Drones/)
  const entries = await sendings()
  expect(entries.map(({ subject, label, memberId, after }) => [subject, label, memberId, after]).sort()).toEqual([
    ['activity', 'Drones', 'camille', { count: 1 }],
    ['activity', 'Robots', 'camille', { count: 1 }],
  ])
  expect(JSON.stringify(await db.select().from(auditEntries))).not.toMatch(/samira/i)
})

test('nothing leaves when nobody asked for it, when nothing changed, or when the activity is over', async () => {
  const { workshop } = await aHall()
  await enrolAll(workshop, await people(workshop, 1, { email: 'samira@exemple.fr' }), now)

  expect(await shift([workshop], false)).toBeUndefined()
  const { roomId } = workshop
  expect(await moveToRoom({ ids: [workshop.id], roomId, tell: true, actor, now })).toMatchObject({ reached: 0 })
  const late = parisTime('2026-12-16', '12:00')
  expect(await shiftActivities({ ids: [workshop.id], minutes: 30, tell: true, actor, now: late })).toMatchObject({
    reached: 0,
  })
  expect([await letters(), await sendings()]).toEqual([[], []])
})

test('a change that fails tells nobody', async () => {
  const { workshop } = await aHall()
  await enrolAll(workshop, await people(workshop, 1, { email: 'samira@exemple.fr' }), now)
  const moves = [{ before: workshop, after: { ...workshop, roomId: null } }]
  const failed = db.transaction(async transaction => {
    expect(await queueMoveNews({ moves, actor, now }, transaction)).toMatchObject({ reached: 1 })
    throw new Error('The power went')
  })
  await expect(failed).rejects.toThrow('The power went')
  expect([await letters(), await sendings()]).toEqual([[], []])

  const nowhere = '00000000-0000-4000-8000-000000000000'
  const refused = moveToRoom({ ids: [workshop.id], roomId: nowhere, tell: true, actor, now })
  await expect(refused).rejects.toThrow()
  expect([await letters(), await sendings()]).toEqual([[], []])
})
