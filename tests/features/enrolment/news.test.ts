import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { and, eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { cancelActivities } from '~/features/activity/cancel.server'
import { shiftActivities } from '~/features/activity/rearrange.server'
import { giveBack } from '~/features/enrolment/give-back.server'
import { stopLink } from '~/features/message/stop-link.server'
import { ticketLink } from '~/features/ticket/link.server'
import { parisTime } from '~/lib/dates'
import { anEdition } from '../../factories/edition'
import { aWorkshop, enrolAll, people } from '../../factories/enrolment'
import { countStatements } from '../../support/count-statements'

const actor = { id: 'camille' }
const now = parisTime('2026-10-01', '12:00')
// The clocks go back that night.
const TWO = parisTime('2026-10-25', '14:00')
const opensAt = parisTime('2026-09-01', '08:00')

async function aWorkshopWith(capacity: number) {
  const edition = await anEdition({ startsAt: TWO, publishedAt: opensAt, registrationOpensAt: opensAt })
  return aWorkshop({ edition, title: 'Robots', capacity, startsAt: TWO, endsAt: parisTime('2026-10-25', '15:00') })
}

const written = (template: string, channel: 'email' | 'sms') =>
  db
    .select()
    .from(messages)
    .where(and(eq(messages.template, template), eq(messages.channel, channel)))

async function agendaOf(template: string) {
  const [message] = await written(template, 'email')
  const calendar = new ICAL.Component(ICAL.parse(message?.calendar ?? ''))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  return {
    method: calendar.getFirstPropertyValue('method'),
    status: event.component.getFirstPropertyValue('status'),
    uid: event.uid,
    sequence: event.sequence,
    startsAt: event.startDate.toJSDate(),
  }
}

test('a place, then another hour, then a cancellation are one event of an agenda, each news later than the one before', async () => {
  const workshop = await aWorkshopWith(1)
  const [first] = await people(workshop, 1)
  const [samira] = await people(workshop, 1, { email: 'samira@exemple.fr' })
  if (!first || !samira) throw new Error('Nobody came')
  await enrolAll(workshop, [first, samira], now)
  await giveBack({ registrationIds: [first.id], activityId: workshop.id, now, ending: 'attendee' })
  await shiftActivities({ ids: [workshop.id], minutes: 30, tell: true, actor, now })
  await cancelActivities({ activities: [workshop], actor, now })

  const event = { uid: `activity-${workshop.id}@lnpsq`, method: 'PUBLISH', status: 'CONFIRMED' }
  const later = new Date(TWO.getTime() + 30 * 60 * 1000)
  expect(await agendaOf('place-promoted')).toEqual({ ...event, sequence: 0, startsAt: TWO })
  expect(await agendaOf('activity-moved')).toEqual({ ...event, sequence: 1, startsAt: later })
  const cancelled = { method: 'CANCEL', status: 'CANCELLED', sequence: 2, startsAt: later }
  expect(await agendaOf('activity-cancelled')).toEqual({ ...event, ...cancelled })
})

test('who left a phone and no e-mail is told by text message; who left both, by e-mail alone; who left none, not at all', async () => {
  const workshop = await aWorkshopWith(9)
  const [karim] = await people(workshop, 1, { phone: '+33611111111', firstName: 'Karim' })
  const [samira] = await people(workshop, 1, { phone: '+33622222222', email: 'samira@exemple.fr' })
  const [silent] = await people(workshop, 1)
  if (!karim || !samira || !silent) throw new Error('Nobody came')
  await enrolAll(workshop, [karim, samira, silent], now)

  const moved = await shiftActivities({ ids: [workshop.id], minutes: 30, tell: true, actor, now })
  await cancelActivities({ activities: [workshop], actor, now })

  expect(moved).toEqual({ reached: 2, stopped: 0, unreached: 1 })
  for (const template of ['activity-moved', 'activity-cancelled']) {
    expect((await written(template, 'email')).map(({ recipient }) => recipient)).toEqual(['samira@exemple.fr'])
    const [text, ...others] = await written(template, 'sms')
    expect(others).toEqual([])
    expect(text).toMatchObject({ recipient: '+33611111111', registrationId: karim.id, html: '', calendar: null })
    expect(text?.text).toMatch(/^Le Numérique Prend Ses Quartiers : /)
    expect(text?.text.endsWith(` ${ticketLink(karim.id)}`)).toBe(true)
    expect(text?.text).not.toMatch(/Karim|Robots/)
  }
})

test('telling three people takes as many statements as telling one', async () => {
  const cost = async (count: number) => {
    const workshop = await aWorkshopWith(9)
    await enrolAll(workshop, await people(workshop, count, { language: 'en' }), now)
    return countStatements(() => cancelActivities({ activities: [workshop], actor, now }))
  }
  expect(await cost(3)).toBe(await cost(1))
})

test('every letter of news says at its foot how to stop the messages', async () => {
  const workshop = await aWorkshopWith(9)
  const [samira] = await people(workshop, 1, { email: 'samira@exemple.fr' })
  if (!samira) throw new Error('Nobody came')
  await enrolAll(workshop, [samira], now)
  await cancelActivities({ activities: [workshop], actor, now })
  const [letter] = await written('activity-cancelled', 'email')
  expect(letter?.html).toContain(`<a href="${stopLink(samira.id)}"`)
  expect(letter?.text).toContain(stopLink(samira.id))
})
