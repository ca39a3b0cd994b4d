import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { messages } from 'db/schema/messages'
import { asc, eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { beforeEach, expect, test } from 'vitest'
import { countReach } from '~/features/edition/change-news.server'
import { editEdition } from '~/features/edition/edit.server'
import type { SettingsValues } from '~/features/edition/schema'
import { stopLink } from '~/features/message/stop-link.server'
import { createVenue } from '~/features/venue/create.server'
import { parisTime } from '~/lib/dates'
import { anEditionOf } from '../../factories/outcome'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const actor = { id: 'camille' }
const now = parisTime('2026-10-01', '12:00')

let edition: Edition
beforeEach(async () => {
  edition = await anEditionOf('2026-10-24')
})

function change(values: Partial<SettingsValues> = {}, { tell = true, at = now } = {}) {
  const { name, summary, themes, heldOn, startsAt, endsAt, venueId, capacity, disclosureThreshold, retentionDays } =
    edition
  const same = {
    name,
    summary,
    themes,
    heldOn,
    startsAt,
    endsAt,
    venueId,
    capacity,
    disclosureThreshold,
    retentionDays,
  }
  return editEdition({ editionId: edition.id, values: { ...same, ...values }, tell, actor, now: at })
}
const onDay = (day: string) => ({
  heldOn: day,
  startsAt: parisTime(day, '13:30'),
  endsAt: parisTime(day, '17:30'),
})
const letters = () =>
  db.select().from(messages).where(eq(messages.template, 'edition-changed')).orderBy(asc(messages.channel))
const sendings = () => db.select().from(auditEntries).where(eq(auditEntries.verb, 'send'))

test('who is registered is told the day and the place before and after, and their agenda follows; it is written down', async () => {
  const samira = await aRegistration({ edition, email: 'samira@exemple.fr', firstName: 'Samira' })
  await aRegistration({ edition, phone: '+33612345678' })
  await aRegistration({ edition, phone: '+447911123456' })
  await aRegistration({ edition })
  await aRegistration({ edition, email: 'gone@exemple.fr', cancelledAt: now })
  await aRegistration({ edition, email: 'stopped@exemple.fr', messagesStoppedAt: now })
  const venue = await createVenue({ name: 'Hall Comminges', city: 'Colomiers' })

  expect(await countReach(edition.id)).toEqual({ reached: 2, stopped: 1, unreached: 2 })
  const told = await change({ ...onDay('2026-10-25'), venueId: venue.id })

  expect(told).toEqual({ reached: 2, stopped: 1, unreached: 2 })
  const [letter, text, ...others] = await letters()
  expect(others).toEqual([])
  const end = { sendBefore: parisTime('2026-10-25', '17:30') }
  expect(letter).toMatchObject({ recipient: 'samira@exemple.fr', registrationId: samira.id, ...end })
  expect(letter?.text).toContain('Samira, vous êtes inscrit')
  expect(letter?.text).toMatch(
    /Avant\u00a0:\nsamedi 24\u00a0octobre 2026.*\n.*\n\nMaintenant\u00a0:\ndimanche 25\u00a0octobre 2026/,
  )
  expect(letter?.text).toContain('Hall Comminges, Colomiers')
  expect(letter?.text).toContain(stopLink(samira.id))
  const event = new ICAL.Event(
    new ICAL.Component(ICAL.parse(letter?.calendar ?? '')).getFirstSubcomponent('vevent') ?? undefined,
  )
  expect([event.uid, event.sequence]).toEqual([`edition-${edition.number}@lnpsq`, 1])
  // The clocks went back that night.
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-10-25T12:30:00.000Z')
  expect(text).toMatchObject({ channel: 'sms', recipient: '+33612345678', html: '', ...end })
  expect(await sendings()).toMatchObject([{ memberId: 'camille', subject: 'edition', after: { count: 2 } }])
})

test('what changes neither day, hours nor venue is news for nobody; nor is a change without the box', async () => {
  await aRegistration({ edition, email: 'samira@exemple.fr' })
  expect(await change({ name: 'Le Mirail' })).toEqual({ reached: 0, stopped: 0, unreached: 0 })
  expect(await change(onDay('2026-10-25'), { tell: false })).toBeUndefined()
  expect(await letters()).toEqual([])
  expect(await sendings()).toEqual([])
})

test('nobody is told of an edition that is over, nor of one that nobody sees yet', async () => {
  await aRegistration({ edition, email: 'samira@exemple.fr' })
  await change(onDay('2026-09-30'))
  edition = await anEditionOf('2026-10-24', { publishedAt: null })
  await aRegistration({ edition, email: 'samira@exemple.fr' })
  await change(onDay('2026-10-25'))
  expect(await letters()).toEqual([])
})

test('telling three people takes as many statements as telling one', async () => {
  const cost = async (count: number) => {
    edition = await anEditionOf('2026-10-24')
    for (let index = 0; index < count; index++) await aRegistration({ edition, email: `p${index}@exemple.fr` })
    return countStatements(() => change(onDay('2026-10-25')))
  }
  expect(await cost(3)).toBe(await cost(1))
})
