import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { afterEach, describe, expect, test } from 'vitest'
import { findEdition } from '~/features/edition/queries.server'
import { register } from '~/features/registration/register.server'
import { backgroundDone } from '~/lib/background.server'
import { anEdition } from '../../factories/edition'
import { answersOf, aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const HOUR = 60 * 60 * 1000
const now = new Date()

async function openEdition(values: Parameters<typeof anEdition>[0] = {}) {
  const { slug } = await anEdition(values)
  const edition = await findEdition(slug)
  if (!edition) throw new Error('The edition is not published')
  return edition
}

type Wish = Parameters<typeof register>[0]
const sign = (edition: Wish['edition'], given: Parameters<typeof answersOf>[0] = {}, more: Partial<Wish> = {}) =>
  register({ edition, answers: answersOf(given), language: 'fr', now, ...more })

const rowsOf = () => db.select().from(registrations)
const messagesTo = async (recipient: string) => {
  await backgroundDone()
  return (await db.select().from(messages)).filter(message => message.recipient === recipient)
}

afterEach(backgroundDone)

describe('registering', () => {
  test('asks for nothing but the choice to register', async () => {
    const edition = await openEdition()
    expect(await sign(edition)).toMatchObject({ outcome: 'registered' })
    const [row] = await rowsOf()
    expect(row).toMatchObject({ editionId: edition.id, firstName: null, qpv: null, consentContactAt: null })
  })

  test('keeps what was said, and the moment of each consent', async () => {
    const edition = await openEdition()
    const said = { firstName: 'Samira', email: 'samira@exemple.fr', birthYear: 1998, gender: 'woman' } as const
    await sign(edition, { ...said, consentContact: true })
    const [row] = await rowsOf()
    expect(row).toMatchObject({ ...said, consentContactAt: now, consentFollowUpAt: null, language: 'fr' })
  })

  test('queues the confirmation with the registration', async () => {
    await sign(await openEdition(), { firstName: 'Samira', email: 'samira@exemple.fr' })
    const [row] = await rowsOf()
    expect(await messagesTo('samira@exemple.fr')).toMatchObject([{ template: 'ticket', registrationId: row?.id }])
  })

  test('is refused before it opens, after it closes, and once the day is over', async () => {
    const soon = new Date(now.getTime() + HOUR)
    const past = new Date(now.getTime() - HOUR)
    expect(await sign(await openEdition({ registrationOpensAt: soon }))).toEqual({ outcome: 'not-open' })
    expect(await sign(await openEdition({ registrationOpensAt: null }))).toEqual({ outcome: 'not-open' })
    expect(await sign(await openEdition({ registrationClosesAt: past }))).toEqual({ outcome: 'closed' })
    const edition = await openEdition({ registrationClosesAt: null })
    const afterwards = new Date((edition.endsAt?.getTime() ?? 0) + 1)
    expect(await sign(edition, {}, { now: afterwards })).toEqual({ outcome: 'closed' })
    expect(await rowsOf()).toEqual([])
  })

  test('is refused when full; a cancelled registration holds no place', async () => {
    const edition = await openEdition({ capacity: 1 })
    await aRegistration({ edition, cancelledAt: now })
    expect(await sign(edition)).toMatchObject({ outcome: 'registered' })
    expect(await sign(edition)).toEqual({ outcome: 'full' })
    expect(await rowsOf()).toHaveLength(2)
  })

  test('gives exactly 50 places to 200 people who ask at once', async () => {
    const edition = await openEdition({ capacity: 50 })
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => sign(edition)))
    expect(outcomes.filter(({ outcome }) => outcome === 'registered')).toHaveLength(50)
    expect(outcomes.filter(({ outcome }) => outcome === 'full')).toHaveLength(150)
    expect(await rowsOf()).toHaveLength(50)
  })

  test('takes at most five statements', async () => {
    const edition = await openEdition({ capacity: 50 })
    const wish = { email: 'samira@exemple.fr', district: 'empalot' }
    expect(await countStatements(() => sign(edition, wish))).toBeLessThanOrEqual(5)
  })
})

describe('a neighbourhood', () => {
  test('in a priority area settles the question, whatever was ticked', async () => {
    await sign(await openEdition(), { district: 'la-reynerie', qpv: 'no' })
    const [row] = await rowsOf()
    expect(row).toMatchObject({ qpv: 'yes', districtSlug: 'la-reynerie', neighbourhoodCode: 'QN03107M' })
  })

  test('can be a yes without a name', async () => {
    await sign(await openEdition(), { qpv: 'yes' })
    expect(await rowsOf()).toMatchObject([{ qpv: 'yes', districtSlug: null, neighbourhoodCode: null }])
  })

  test('that does not exist is refused', async () => {
    expect(await sign(await openEdition(), { district: 'montmartre' })).toEqual({ outcome: 'unknown-district' })
    expect(await rowsOf()).toEqual([])
  })
})

describe('a second registration with the same contact', () => {
  const samira = { firstName: 'Samira', email: 'samira@exemple.fr', phone: '+33612345678' }

  test('in the same browser leads back to the first ticket', async () => {
    const edition = await openEdition()
    const first = await aRegistration({ edition, ...samira })
    for (const contact of [{ email: samira.email }, { phone: samira.phone }]) {
      const outcome = await sign(edition, contact, { knownIds: [first.id] })
      expect(outcome).toEqual({ outcome: 'already-registered', registrationId: first.id })
    }
    expect(await rowsOf()).toHaveLength(1)
  })

  test('from another browser gets a ticket without that contact, and the first one is sent to its own e-mail', async () => {
    const edition = await openEdition()
    const first = await aRegistration({ edition, ...samira })
    const outcome = await sign(edition, { ...samira, firstName: 'Quelqu’un' })
    expect(outcome.outcome).toBe('registered')

    const second = (await rowsOf()).find(row => row.id !== first.id)
    expect(second).toMatchObject({
      firstName: 'Quelqu’un',
      email: null,
      phone: null,
      claimedEmail: samira.email,
      claimedPhone: samira.phone,
    })
    expect(await messagesTo(samira.email)).toMatchObject([{ template: 'ticket-again', registrationId: first.id }])
  })

  test('keeps the part of the contact that is free: a family may share one phone', async () => {
    const edition = await openEdition()
    await aRegistration({ edition, phone: samira.phone })
    await sign(edition, { email: 'yacine@exemple.fr', phone: samira.phone })
    expect((await rowsOf())[1]).toMatchObject({ email: 'yacine@exemple.fr', phone: null, claimedPhone: samira.phone })
    expect(await messagesTo('yacine@exemple.fr')).toMatchObject([{ template: 'ticket' }])
  })

  test('in the browser of a stranger leads to the stranger’s own ticket, as it would on a free contact', async () => {
    const edition = await openEdition()
    await aRegistration({ edition, ...samira })
    const outcome = await sign(edition, samira)
    const own = 'registrationId' in outcome ? outcome.registrationId : ''
    for (const contact of [{ email: samira.email }, { phone: samira.phone }]) {
      const again = await sign(edition, contact, { knownIds: [own] })
      expect(again).toEqual({ outcome: 'already-registered', registrationId: own })
    }
  })

  test('sends the way back once an hour at most, even when twenty ask at once', async () => {
    const edition = await openEdition()
    await aRegistration({ edition, ...samira })
    await Promise.all(Array.from({ length: 20 }, () => sign(edition, { email: samira.email })))
    expect(await messagesTo(samira.email)).toHaveLength(1)

    await sign(edition, { email: samira.email }, { now: new Date(now.getTime() + 30 * 60 * 1000) })
    expect(await messagesTo(samira.email)).toHaveLength(1)
    await sign(edition, { email: samira.email }, { now: new Date(now.getTime() + 1.1 * HOUR) })
    expect(await messagesTo(samira.email)).toHaveLength(2)
  })

  test('is a race that one registration wins: the others hold no contact', async () => {
    const edition = await openEdition({ capacity: 50 })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => sign(edition, samira)))
    expect(outcomes.every(({ outcome }) => outcome === 'registered')).toBe(true)
    const rows = await rowsOf()
    expect(rows).toHaveLength(20)
    expect(rows.filter(row => row.email === samira.email && row.phone === samira.phone)).toHaveLength(1)
    expect(rows.filter(row => row.claimedEmail === samira.email && row.email === null)).toHaveLength(19)
  })

  test('is free again once the first is cancelled, and in another edition', async () => {
    const edition = await openEdition()
    await aRegistration({ edition: await openEdition(), ...samira })
    await aRegistration({ edition, ...samira, cancelledAt: now })
    await sign(edition, samira)
    expect((await rowsOf()).filter(row => row.email === samira.email)).toHaveLength(3)
  })
})
