import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import type { Edition } from 'db/schema/editions'
import { enrolments } from 'db/schema/enrolments'
import { messages } from 'db/schema/messages'
import type { Registration } from 'db/schema/registrations'
import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { linkPages } from '~/features/guide-link/link.server'
import { stopLink } from '~/features/message/stop-link.server'
import { writeDueMessages } from '~/features/reminder/due.server'
import { lockPeople } from '~/features/reminder/people.server'
import { filesOf } from '~/features/ticket/files.server'
import { ticketLink } from '~/features/ticket/link.server'
import { createVenue } from '~/features/venue/create.server'
import { parisTime } from '~/lib/dates'
import { moveEdition } from '../../factories/door'
import { aWorkshop, enrolAll } from '../../factories/enrolment'
import { aGuidePage } from '../../factories/guide'
import { anEditionOf, thoseWhoCame } from '../../factories/outcome'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const HELD = '2026-12-15'
const at = (day: string, time: string) => parisTime(`2026-12-${day}`, time)
const LONG_AGO = parisTime('2026-11-01', '12:00')
const email = 'samira@exemple.fr'

let edition: Edition
beforeEach(async () => {
  edition = await anEditionOf(HELD)
})

const aPerson = (values: Partial<Registration> = {}) =>
  aRegistration({ edition, email, createdAt: LONG_AGO, ...values })
const written = () =>
  db
    .select({ template: messages.template, to: messages.recipient, until: messages.sendBefore })
    .from(messages)
    .orderBy(asc(messages.template), asc(messages.recipient))
const letterOf = async (template: string) => {
  const [letter] = await db.select().from(messages).where(eq(messages.template, template))
  if (!letter) throw new Error('Nothing was written')
  return letter
}

test('who came is thanked once, from the day after at 10 on, three days long', async () => {
  await thoseWhoCame(edition, [{ email, createdAt: LONG_AGO, scans: [{ at: at('15', '14:00') }] }])
  const moments = [
    ['16', '09:59', 0],
    ['16', '10:00', 1],
    ['16', '10:10', 0],
    ['19', '10:00', 0],
  ] as const
  for (const [day, time, count] of moments) expect(await writeDueMessages(at(day, time)), time).toBe(count)
  expect(await written()).toEqual([{ template: 'thanks', to: email, until: at('19', '10:00') }])
})

test('a reminder is written from two days before at 10 until the night before, then from two hours before until the start', async () => {
  await aPerson()
  const moments = [
    ['13', '09:59', 0],
    ['13', '10:00', 1],
    ['13', '10:10', 0],
    ['15', '11:29', 0],
    ['15', '11:30', 1],
    ['15', '13:29', 0],
  ] as const
  for (const [day, time, count] of moments) expect(await writeDueMessages(at(day, time)), time).toBe(count)
  expect(await written()).toEqual([
    { template: 'reminder-2-days', to: email, until: at('15', '00:00') },
    { template: 'reminder-2-hours', to: email, until: at('15', '13:30') },
  ])
})

test.each([
  ['the night before', '15', '00:00'],
  ['two hours before', '15', '13:30'],
])('a server that was stopped until too late does not remind: %s', async (_, day, time) => {
  await aPerson()
  expect(await writeDueMessages(at(day, time))).toBe(0)
})

test('two hours before are counted across the night when the clocks go back', async () => {
  await moveEdition(edition.id, '2026-10-25')
  const startsAt = parisTime('2026-10-25', '13:30')
  await aPerson({ createdAt: parisTime('2026-10-01', '12:00') })
  expect(await writeDueMessages(new Date(startsAt.getTime() - 2 * 60 * 60 * 1000 - 1))).toBe(0)
  expect(await writeDueMessages(new Date(startsAt.getTime() - 2 * 60 * 60 * 1000))).toBe(1)
})

test('who registers on the day of a reminder, or later, has just been told', async () => {
  await aPerson({ email: 'night@exemple.fr', createdAt: at('12', '23:59') })
  await aPerson({ email: 'same-day@exemple.fr', createdAt: at('13', '00:00') })
  await aPerson({ email: 'last@exemple.fr', createdAt: at('15', '11:30') })
  await writeDueMessages(at('13', '18:00'))
  await writeDueMessages(at('15', '12:00'))
  expect((await written()).map(({ template, to }) => [template, to])).toEqual([
    ['reminder-2-days', 'night@exemple.fr'],
    ['reminder-2-hours', 'night@exemple.fr'],
    ['reminder-2-hours', 'same-day@exemple.fr'],
  ])
})

test('an edition that is moved is reminded of again on its new day', async () => {
  await aPerson()
  await writeDueMessages(at('13', '10:00'))
  await moveEdition(edition.id, '2026-12-20')
  expect(await writeDueMessages(at('18', '10:00'))).toBe(1)
})

test('who gave their place back, erased their data or wants no messages is told nothing', async () => {
  await aPerson({ email: 'cancelled@exemple.fr', cancelledAt: LONG_AGO })
  await aPerson({ email: null, erasedAt: LONG_AGO })
  await aPerson({ email: 'stopped@exemple.fr', messagesStoppedAt: LONG_AGO })
  await aPerson({ email: null })
  for (const moment of [at('13', '10:00'), at('15', '12:00'), at('16', '10:00')]) {
    expect(await writeDueMessages(moment)).toBe(0)
  }
})

test('who is already there is not told to come, and who did not come is not thanked', async () => {
  await thoseWhoCame(edition, [{ email: 'there@exemple.fr', createdAt: LONG_AGO, scans: [{ at: at('15', '11:00') }] }])
  await aPerson({ email: 'absent@exemple.fr' })
  await writeDueMessages(at('15', '12:00'))
  await writeDueMessages(at('16', '10:00'))
  expect((await written()).map(({ template, to }) => [template, to])).toEqual([
    ['reminder-2-hours', 'absent@exemple.fr'],
    ['thanks', 'there@exemple.fr'],
  ])
})

test('who left a phone alone is reminded once, two hours before, by a text message', async () => {
  const { id } = await aPerson({ email: null, phone: '+33612345678', firstName: 'Karim' })
  await writeDueMessages(at('13', '10:00'))
  await writeDueMessages(at('15', '12:00'))
  const [text, ...others] = await db.select().from(messages)
  expect(others).toEqual([])
  expect(text).toMatchObject({ template: 'reminder-2-hours', channel: 'sms', recipient: '+33612345678' })
  expect(text?.text).toBe(`Le Numérique Prend Ses Quartiers : c'est aujourd'hui ! Voir, ou stop : ${ticketLink(id)}`)
})

test('no text message leaves for a number abroad', async () => {
  await aPerson({ email: null, phone: '+447911123456' })
  expect(await writeDueMessages(at('15', '12:00'))).toBe(0)
  // Found again and again, such people would leave no room for the others.
  const round = { editionId: edition.id, occasion: 'reminder-2-hours', registeredBefore: at('15', '12:00'), most: 1 }
  const found = await db.transaction(tx => lockPeople({ ...round, withPhone: true, came: false }, tx))
  expect(found).toEqual([])
})

test('an edition that is not published reminds nobody', async () => {
  const hidden = await anEditionOf('2026-12-15', { publishedAt: null })
  await aRegistration({ edition: hidden, email, createdAt: LONG_AGO })
  expect(await writeDueMessages(at('13', '10:00'))).toBe(0)
})

describe('a letter', () => {
  test('reminds of one’s own programme, of the way to come and of what to do otherwise, and takes the ticket along', async () => {
    const venue = await createVenue({
      name: 'Hall',
      city: 'Toulouse',
      transport: 'Métro A, Reynerie',
      rooms: [{ name: 'Salle 2' }],
    })
    edition = await anEditionOf(HELD, { venueId: venue.id })
    const workshop = (values: Parameters<typeof aWorkshop>[0]) =>
      aWorkshop({
        edition,
        roomId: venue.rooms[0]?.id,
        startsAt: at('15', '14:00'),
        endsAt: at('15', '15:00'),
        ...values,
      })
    const [robots, drone, lost] = [
      await workshop({ title: 'Robots' }),
      await workshop({ title: 'Drones', capacity: 1, startsAt: at('15', '15:00'), endsAt: at('15', '16:00') }),
      await workshop({ title: 'Perdu', startsAt: at('15', '16:00'), endsAt: at('15', '17:00') }),
    ]
    const other = await aPerson({ email: null })
    const samira = await aPerson({ firstName: 'Samira' })
    await enrolAll(drone, [other], LONG_AGO)
    for (const activity of [robots, drone, lost]) await enrolAll(activity, [samira], LONG_AGO)
    await db.update(activities).set({ cancelledAt: LONG_AGO }).where(eq(activities.id, lost.id))
    await writeDueMessages(at('13', '10:00'))

    const { text, ...letter } = await letterOf('reminder-2-days')
    expect(text).toContain('Robots\nde\u00a014\u00a0h à\u00a015\u00a0h, Salle 2')
    expect(text).toContain('Drones (sur la liste d’attente)\nde\u00a015\u00a0h à\u00a016\u00a0h, Salle 2')
    expect(text).not.toContain('Perdu')
    expect(text).toContain('Métro A, Reynerie')
    for (const path of ['', '/annulation']) expect(text).toContain(ticketLink(samira.id) + path)
    expect(text).toContain(stopLink(samira.id))
    expect((await filesOf(letter)).map(({ name }) => name)).toEqual(['billet.png', 'agenda.ics'])
  })

  test('of thanks leads to the survey, the proof, the guide, and the sheets on what was chosen, each once', async () => {
    const [robots, drones] = [await aWorkshop({ edition }), await aWorkshop({ edition })]
    const page = await aGuidePage('job', { feminine: 'Roboticienne', masculine: 'Roboticien' })
    for (const activity of [robots, drones]) {
      const titled = [{ id: page.id, title: page.slug }]
      await linkPages({ activity, offered: titled, chosen: [page.id], actor: null })
    }
    const came = [{ email, createdAt: LONG_AGO, scans: [{ at: at('15', '14:00') }] }]
    const [samira] = await thoseWhoCame(edition, came)
    if (!samira) throw new Error('Nobody came')
    for (const activity of [robots, drones]) {
      await db.insert(enrolments).values({
        editionId: edition.id,
        activityId: activity.id,
        registrationId: samira.id,
        confirmedAt: LONG_AGO,
      })
    }
    await writeDueMessages(at('16', '10:00'))

    const { html } = await letterOf('thanks')
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links).toEqual([
      `http://localhost:3000/editions/${edition.slug}/avis`,
      `${ticketLink(samira.id)}/attestation`,
      `http://localhost:3000/guide/metiers/${page.slug}`,
      'http://localhost:3000/guide',
      stopLink(samira.id),
    ])
  })
})

describe('a round of writing', () => {
  test('made twice at once writes to each person once', async () => {
    for (let index = 0; index < 5; index++) await aPerson({ email: `p${index}@exemple.fr` })
    const counts = await Promise.all([writeDueMessages(at('13', '10:00')), writeDueMessages(at('13', '10:00'))])
    expect(counts.reduce((sum, count) => sum + count)).toBe(5)
    expect((await written()).map(({ to }) => to)).toEqual([0, 1, 2, 3, 4].map(index => `p${index}@exemple.fr`))
  })

  test('writes to more people than one transaction takes', async () => {
    await Promise.all(Array.from({ length: 101 }, (_, index) => aPerson({ email: `p${index}@exemple.fr` })))
    expect(await writeDueMessages(at('13', '10:00'))).toBe(101)
    expect(await db.$count(messages)).toBe(101)
  })

  test.each(['13', '15', '16'])('takes as many statements for three people as for one (on the %sth)', async day => {
    const cost = async (count: number) => {
      const another = await anEditionOf(HELD)
      const person = (index: number) => ({ email: `p${index}@exemple.fr`, createdAt: LONG_AGO })
      const people = Array.from({ length: count }, (_, index) => person(index))
      await thoseWhoCame(
        another,
        people.map(one => ({ ...one, scans: day === '16' ? [{ at: at('15', '14:00') }] : [] })),
      )
      const statements = await countStatements(() => writeDueMessages(at(day, '12:00')))
      await moveEdition(another.id, '2026-01-15')
      return statements
    }
    expect(await cost(3)).toBe(await cost(1))
  })
})
