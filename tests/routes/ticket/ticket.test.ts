import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { afterEach, describe, expect, test } from 'vitest'
import { ticketPath } from '~/features/ticket/link.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { backgroundDone } from '~/lib/background.server'
import * as answers from '~/routes/ticket/answers'
import { loader as calendar } from '~/routes/ticket/calendar'
import * as cancellation from '~/routes/ticket/cancellation'
import { loader as code } from '~/routes/ticket/code'
import * as consents from '~/routes/ticket/consents'
import { loader as copy } from '~/routes/ticket/copy'
import * as erasure from '~/routes/ticket/erasure'
import { action as find } from '~/routes/ticket/find'
import { loader as image } from '~/routes/ticket/image'
import * as stop from '~/routes/ticket/messages'
import * as again from '~/routes/ticket/messages-again'
import * as restoration from '~/routes/ticket/restoration'
import TicketPage, { loader as ticket } from '~/routes/ticket/ticket'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { readQr } from '../../support/read-qr'
import { renderPage } from '../../support/render-page'

const secretOf = ({ id }: { id: string }) => ticketPath(id).replace('/billet/', '')
const loaders = [
  ticket,
  calendar,
  image,
  copy,
  answers.loader,
  cancellation.loader,
  consents.loader,
  erasure.loader,
  restoration.loader,
  stop.loader,
  again.loader,
]
const actions = [
  answers.action,
  cancellation.action,
  consents.action,
  erasure.action,
  restoration.action,
  stop.action,
  again.action,
]
const ofHour = 60 * 60 * 1000

afterEach(backgroundDone)

describe('a private page', () => {
  test('opens with its own secret', async () => {
    const registration = await aRegistration({ edition: await anEdition(), firstName: 'Samira' })
    const { data, init } = await ticket(call('/', { params: { secret: secretOf(registration) } }))
    expect(data).toMatchObject({
      registration: { firstName: 'Samira', shortCode: registration.shortCode },
      state: 'valid',
    })
    expect(new Headers(init?.headers).get('Cache-Control')).toBe('no-store')
  })

  test('is not found with a foreign, altered or invented secret, whatever is asked of it', async () => {
    const registration = await aRegistration({ edition: await anEdition(), firstName: 'Samira' })
    const own = secretOf(registration)
    const other = secretOf({ id: '00000000-0000-4000-8000-000000000000' })
    const secrets = [
      other,
      own.slice(0, 22) + other.slice(22),
      `${own.slice(0, -1)}_`,
      own.toLowerCase(),
      'x',
      registration.id,
    ]
    for (const secret of secrets.filter(secret => secret !== own)) {
      for (const loader of loaders) expect(await statusOf(loader(call('/', { params: { secret } })))).toBe(404)
      for (const action of actions)
        expect(await statusOf(action(call('/', { form: {}, params: { secret } })))).toBe(404)
    }
    expect(await db.select().from(registrations)).toMatchObject([
      { firstName: 'Samira', cancelledAt: null, erasedAt: null },
    ])
  })

  test('says so when the registration is cancelled, and draws no picture of it', async () => {
    const registration = await aRegistration({ edition: await anEdition(), cancelledAt: new Date() })
    const params = { secret: secretOf(registration) }
    expect((await ticket(call('/', { params }))).data.state).toBe('cancelled')
    expect(await statusOf(image(call('/', { params })))).toBe(404)
  })

  test('of a past edition says so; answers and cancellation are over, erasing is not', async () => {
    const startsAt = new Date(Date.now() - 30 * 24 * ofHour)
    const edition = await anEdition({
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1000),
      registrationClosesAt: null,
      registrationOpensAt: null,
    })
    const params = { secret: secretOf(await aRegistration({ edition })) }
    expect((await ticket(call('/', { params }))).data.state).toBe('over')
    expect(await statusOf(answers.loader(call('/', { params })))).toBe(404)
    expect(await statusOf(cancellation.action(call('/', { form: {}, params })))).toBe(404)
    expect(await statusOf(erasure.loader(call('/', { params })))).toBe(200)
  })

  test('comes before what follows the visit, and after it once the edition is over', async () => {
    const aPage = async (daysAgo: number) => {
      const startsAt = new Date(Date.now() - daysAgo * 24 * ofHour)
      const endsAt = new Date(startsAt.getTime() + 1000 + (daysAgo === 0 ? 2 * ofHour : 0))
      const edition = await anEdition({ startsAt, endsAt, registrationClosesAt: null, registrationOpensAt: null })
      const params = { secret: secretOf(await aRegistration({ edition })) }
      const html = await renderPage(TicketPage, (await ticket(call('/', { params }))).data)
      return ['Donner mon avis', 'QR code de votre billet'].map(words => html.indexOf(words))
    }
    const [opinion = -1, code = -1] = await aPage(3)
    expect(opinion).toBeGreaterThan(0)
    expect(code).toBeGreaterThan(opinion)
    const [after = -1, first = -1] = await aPage(0)
    expect(first).toBeGreaterThan(0)
    expect(after).toBeGreaterThan(first)
  })

  test('cancels, gives the place again, and erases', async () => {
    const registration = await aRegistration({ edition: await anEdition(), firstName: 'Samira' })
    const params = { secret: secretOf(registration) }
    const row = async () => (await db.select().from(registrations))[0]

    expect(await statusOf(cancellation.action(call('/', { form: {}, params })))).toBe(303)
    expect((await row())?.cancelledAt).not.toBeNull()
    expect(await statusOf(restoration.action(call('/', { form: {}, params })))).toBe(303)
    expect((await row())?.cancelledAt).toBeNull()
    expect(await statusOf(erasure.action(call('/', { form: {}, params })))).toBe(303)
    expect(await row()).toMatchObject({ firstName: null })
    expect(await statusOf(ticket(call('/', { params })))).toBe(404)
  })

  test('keeps what was typed when an answer is wrong', async () => {
    const params = { secret: secretOf(await aRegistration({ edition: await anEdition() })) }
    const answer = await answers.action(call('/', { form: { firstName: 'Samira', birthYear: '98' }, params }))
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { reply: { initialValue: { firstName: 'Samira', birthYear: '98' }, error: { birthYear: ['birthYear'] } } },
    })
  })

  test('gives a picture whose QR is the ticket', async () => {
    const edition = await anEdition()
    const registration = await aRegistration({ edition })
    const answer = await image(call('/', { params: { secret: secretOf(registration) } }))
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await readQr(Buffer.from(await answer.arrayBuffer()))).toBe(
      await findTicketAddress(edition, registration.ticketSerial),
    )
  })
})

describe('the QR’s own address', () => {
  test('tells the edition, and nothing of the person or of what was done with the ticket', async () => {
    const edition = await anEdition()
    const registration = await aRegistration({
      edition,
      firstName: 'Zéphyrine',
      email: 'zephyrine@exemple.fr',
      cancelledAt: new Date(),
    })
    const address = await findTicketAddress(edition, registration.ticketSerial)
    const { data, init } = await code(call('/', { params: { code: address.split('/T/')[1] ?? '' } }))
    expect(init?.status).toBe(200)
    expect(data.edition).toMatchObject({ id: edition.id })
    expect(JSON.stringify(data)).not.toMatch(/zéphyrine|zephyrine|cancelled/i)

    const neverWritten = await findTicketAddress(edition, 'ffffffffffffffff')
    expect((await code(call('/', { params: { code: neverWritten.split('/T/')[1] ?? '' } }))).data).toEqual(data)
  })

  test('is kind to a forged or damaged code', async () => {
    const { data, init } = await code(call('/', { params: { code: 'A'.repeat(122) } }))
    expect(init?.status).toBe(404)
    expect(data.edition).toBeUndefined()
  })
})

describe('finding a ticket again', () => {
  const ask = (email: string, asksTooOften = false) => find(call('/billet', { form: { email } }, { asksTooOften }))

  test('answers the same whether the e-mail is known or not, and writes only to the known one', async () => {
    const edition = await anEdition()
    const { id } = await aRegistration({ edition, email: 'samira@exemple.fr' })
    expect(await ask('Samira@exemple.fr')).toEqual(await ask('personne@exemple.fr'))
    await backgroundDone()
    expect(await db.select().from(messages)).toMatchObject([{ recipient: 'samira@exemple.fr', registrationId: id }])
    expect((await db.select().from(messages))[0]?.text).toContain(ticketPath(id))
  })

  test('leaves out cancelled registrations and past editions', async () => {
    const email = 'samira@exemple.fr'
    await aRegistration({ edition: await anEdition(), email, cancelledAt: new Date() })
    const startsAt = new Date(Date.now() - 30 * 24 * ofHour)
    const past = await anEdition({
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1000),
      registrationClosesAt: null,
      registrationOpensAt: null,
    })
    await aRegistration({ edition: past, email })
    await ask(email)
    await backgroundDone()
    expect(await db.select().from(messages)).toEqual([])
  })

  test('keeps what was typed when it is wrong or asked too often', async () => {
    expect(await ask('samira@')).toMatchObject({
      init: { status: 422 },
      data: { reply: { initialValue: { email: 'samira@' }, error: { email: ['emailToFind'] } } },
    })
    expect(await ask('')).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { email: ['emailMissing'] } } },
    })
    expect(await ask('a@b.fr', true)).toMatchObject({
      init: { status: 429 },
      data: { reply: { initialValue: { email: 'a@b.fr' } } },
    })
  })
})
