import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { findEdition } from '~/features/edition/queries.server'
import { register } from '~/features/registration/register.server'
import { filesOf } from '~/features/ticket/files.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { sendTicketAgain } from '~/features/ticket/ticket-messages.server'
import { anEdition } from '../../factories/edition'
import { answersOf } from '../../factories/registration'
import { readQr } from '../../support/read-qr'

async function aTicketLetter(template: string) {
  const edition = await findEdition((await anEdition()).slug)
  if (!edition) throw new Error('The edition is not published')
  const answers = answersOf({ firstName: 'Samira', email: 'samira@exemple.fr' })
  const now = new Date()
  await register({ edition, answers, language: 'fr', now })
  const [registration] = await db.select().from(registrations)
  if (!registration) throw new Error('Nobody registered')
  if (template === 'ticket-again') await sendTicketAgain(registration.id, now)
  const [message] = await db.select().from(messages).where(eq(messages.template, template))
  if (!message) throw new Error('Nothing was written')
  return { edition, registration, message }
}

test.each(['ticket', 'ticket-again'])(
  'the letter %s shows the QR, says its code, and takes the day along',
  async template => {
    const { edition, registration, message } = await aTicketLetter(template)
    const [picture, agenda, ...others] = await filesOf(message)

    expect(others).toEqual([])
    expect(picture).toMatchObject({ name: 'billet.png', type: 'image/png' })
    expect(await readQr(Buffer.from(picture?.content ?? []))).toBe(
      await findTicketAddress(edition, registration.ticketSerial),
    )
    const code = groupShortCode(registration.shortCode)
    expect(message.html).toMatch(new RegExp(`<img alt="QR code de votre billet. Code court\u00a0: ${code}\\."`))
    expect(message.text).toContain(`Code court\u00a0: ${code}`)
    expect(agenda).toMatchObject({ name: 'agenda.ics', type: 'text/calendar; charset=utf-8; method=PUBLISH' })
    const event = new ICAL.Component(ICAL.parse(Buffer.from(agenda?.content ?? []).toString())).getFirstSubcomponent(
      'vevent',
    )
    expect(event?.getFirstPropertyValue('uid')).toBe(`edition-${edition.number}@lnpsq`)
    expect(message.calendar).not.toMatch(/samira|\/billet\//i)
  },
)

test('the files of a message are the same each time that it is handed over', async () => {
  const { message } = await aTicketLetter('ticket')
  expect(await filesOf(message)).toEqual(await filesOf(message))
})

test('a message that shows no ticket takes none along, and a cancellation says so to the mail program', async () => {
  const { message } = await aTicketLetter('ticket')
  expect(await filesOf({ ...message, html: '<p>cid:billet.png</p>', calendar: null })).toEqual([])
  const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n'
  expect(await filesOf({ ...message, html: '', calendar })).toMatchObject([
    { type: 'text/calendar; charset=utf-8; method=CANCEL' },
  ])
})
