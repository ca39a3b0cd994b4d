import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { type Registration, registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { findEdition } from '~/features/edition/queries.server'
import { cancel, restore } from '~/features/registration/cancel.server'
import { changeAnswers, changeConsents } from '~/features/registration/change-answers.server'
import { copyData } from '~/features/registration/data-copy.server'
import { erase } from '~/features/registration/erase.server'
import { findRegistration, findRegistrationBySecret } from '~/features/registration/queries.server'
import { register } from '~/features/registration/register.server'
import { ticketPath } from '~/features/ticket/link.server'
import { backgroundDone } from '~/lib/background.server'
import { aDevice } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aMessage } from '../../factories/message'
import { answersOf, aRegistration } from '../../factories/registration'
import { tablesHolding } from '../../support/tables-holding'

const now = new Date()
const later = new Date(now.getTime() + 60_000)

afterEach(backgroundDone)

async function found({ id }: Pick<Registration, 'id'>) {
  const registration = await findRegistration(id)
  if (!registration) throw new Error('The registration is gone')
  return registration
}

const rowOf = async ({ id }: Pick<Registration, 'id'>) =>
  (await db.select().from(registrations).where(eq(registrations.id, id)))[0]

describe('cancelling', () => {
  test('gives the place back, once', async () => {
    const registration = await aRegistration({ edition: await anEdition() })
    await cancel({ registrationId: registration.id, now })
    await cancel({ registrationId: registration.id, now: later })
    expect((await rowOf(registration))?.cancelledAt).toEqual(now)
  })

  test('can be undone while places remain', async () => {
    const edition = await anEdition({ capacity: 1 })
    const registration = await aRegistration({ edition, cancelledAt: now })
    expect(await restore(await found(registration), later)).toEqual({ outcome: 'restored' })
    expect((await rowOf(registration))?.cancelledAt).toBeNull()
  })

  test('cannot be undone when the place went to someone else, nor once the day is over', async () => {
    const edition = await anEdition({ capacity: 1 })
    const registration = await aRegistration({ edition, cancelledAt: now })
    await aRegistration({ edition })
    expect(await restore(await found(registration), later)).toEqual({ outcome: 'full' })
    const afterwards = new Date((edition.endsAt?.getTime() ?? 0) + 1)
    expect(await restore(await found(registration), afterwards)).toEqual({ outcome: 'closed' })
    expect((await rowOf(registration))?.cancelledAt).toEqual(now)
  })

  test('undone by twenty people at once gives back the places that remain, never more', async () => {
    const edition = await anEdition({ capacity: 5 })
    const cancelled = []
    for (let index = 0; index < 20; index++)
      cancelled.push(await found(await aRegistration({ edition, cancelledAt: now })))
    const outcomes = await Promise.all(cancelled.map(registration => restore(registration, later)))
    expect(outcomes.filter(({ outcome }) => outcome === 'restored')).toHaveLength(5)
  })

  test('undone after someone registered with the same e-mail leaves the e-mail to them', async () => {
    const edition = await anEdition()
    const registration = await aRegistration({ edition, email: 'samira@exemple.fr', cancelledAt: now })
    await aRegistration({ edition, email: 'samira@exemple.fr' })
    expect(await restore(await found(registration), later)).toEqual({ outcome: 'restored' })
    expect(await rowOf(registration)).toMatchObject({
      cancelledAt: null,
      email: null,
      claimedEmail: 'samira@exemple.fr',
    })
  })
})

describe('changing answers', () => {
  test('replaces them all and leaves the ticket as it is', async () => {
    const registration = await aRegistration({ edition: await anEdition(), firstName: 'Samia', needs: 'fauteuil' })
    const answers = answersOf({ firstName: 'Samira', district: 'empalot', firstVisit: 'no' })
    expect(await changeAnswers({ registration: await found(registration), answers, now })).toEqual({
      outcome: 'changed',
    })
    const { ticketSerial, shortCode } = registration
    expect(await rowOf(registration)).toMatchObject({
      firstName: 'Samira',
      needs: null,
      qpv: 'yes',
      firstVisit: 'no',
      ticketSerial,
      shortCode,
    })
  })

  test('take the place of the age that a door saw', async () => {
    const registration = await aRegistration({ edition: await anEdition(), ageBand: '26-45' })
    await changeAnswers({ registration: await found(registration), answers: answersOf({}), now })
    expect(await rowOf(registration)).toMatchObject({ ageBand: null })
  })

  test('to a contact that another registration holds looks the same and tells the holder', async () => {
    const edition = await anEdition()
    const first = await aRegistration({ edition, email: 'samira@exemple.fr' })
    const registration = await aRegistration({ edition })
    const answers = answersOf({ email: 'samira@exemple.fr' })
    expect(await changeAnswers({ registration: await found(registration), answers, now })).toEqual({
      outcome: 'changed',
    })
    await backgroundDone()
    expect(await rowOf(registration)).toMatchObject({ email: null, claimedEmail: 'samira@exemple.fr' })
    expect(await db.select().from(messages)).toMatchObject([{ registrationId: first.id, template: 'ticket-again' }])
  })

  test('to another e-mail sends it the ticket, and what had not left; what had stays where it went', async () => {
    const registration = await aRegistration({ edition: await anEdition(), email: 'faute@exemple.fr' })
    const about = { registrationId: registration.id, recipient: 'faute@exemple.fr' }
    await aMessage({ ...about, template: 'ticket', sentAt: now })
    await aMessage({ ...about, template: 'thanks' })
    await aMessage({ ...about, template: 'mailing', gaveUpAt: now, gaveUpFor: 'unreachable' })
    await aMessage({ ...about, template: 'edition-changed', gaveUpAt: now, gaveUpFor: 'too-late' })
    const answers = answersOf({ firstName: 'Samira', email: 'juste@exemple.fr' })
    await changeAnswers({ registration: await found(registration), answers, now })

    const written = await db.select().from(messages).orderBy(messages.template, messages.createdAt)
    expect(written.map(({ template, recipient, gaveUpFor }) => [template, recipient, gaveUpFor])).toEqual([
      ['edition-changed', 'faute@exemple.fr', 'too-late'],
      ['mailing', 'juste@exemple.fr', 'unreachable'],
      ['thanks', 'juste@exemple.fr', null],
      ['ticket', 'faute@exemple.fr', null],
      ['ticket', 'juste@exemple.fr', null],
    ])
    expect(written.at(-1)?.html).toContain('Samira')
    expect(written.at(-1)?.text).toContain(ticketPath(registration.id))
  })

  test('that take a contact away give up what waits for it, and leave the other contact alone', async () => {
    const registration = await aRegistration({
      ...{ edition: await anEdition(), email: 'samira@exemple.fr', phone: '+33612345678' },
    })
    const about = { registrationId: registration.id }
    await aMessage({ ...about, template: 'thanks' })
    await aMessage({ ...about, template: 'reminder-2-hours', channel: 'sms', recipient: '+33612345678' })
    const answers = answersOf({ phone: '+33712345678' })
    await changeAnswers({ registration: await found(registration), answers, now })

    expect(await db.select().from(messages).orderBy(messages.template)).toMatchObject([
      { template: 'reminder-2-hours', recipient: '+33712345678', gaveUpFor: null },
      { template: 'thanks', gaveUpFor: 'stopped', html: '', text: '' },
    ])
  })

  test('to a number that takes no text message give up the texts that wait', async () => {
    const registration = await aRegistration({ edition: await anEdition(), phone: '+33612345678' })
    await aMessage({ registrationId: registration.id, channel: 'sms', recipient: '+33612345678' })
    const answers = answersOf({ phone: '+447911123456' })
    await changeAnswers({ registration: await found(registration), answers, now })
    expect(await db.select().from(messages)).toMatchObject([{ recipient: '+33612345678', gaveUpFor: 'stopped' }])
  })

  test('without another e-mail send no ticket; going from one address to the next, five a day', async () => {
    const registration = await aRegistration({ edition: await anEdition(), email: 'samira@exemple.fr' })
    await changeAnswers({
      ...{ registration: await found(registration), answers: answersOf({ email: 'samira@exemple.fr' }), now },
    })
    expect(await db.$count(messages)).toBe(0)
    for (let index = 0; index < 7; index++) {
      const answers = answersOf({ email: `adresse${index}@exemple.fr` })
      await changeAnswers({ registration: await found(registration), answers, now })
    }
    expect(await db.$count(messages)).toBe(5)
  })

  test('to a district that does not exist is refused', async () => {
    const registration = await found(await aRegistration({ edition: await anEdition() }))
    const answers = answersOf({ district: 'montmartre' })
    expect(await changeAnswers({ registration, answers, now })).toEqual({ outcome: 'unknown-district' })
  })
})

test('a consent is given, kept with its first moment, and withdrawn', async () => {
  const registration = await aRegistration({ edition: await anEdition(), consentContactAt: now })
  await changeConsents(await found(registration), { consentContact: true, consentFollowUp: true }, later)
  expect(await rowOf(registration)).toMatchObject({ consentContactAt: now, consentFollowUpAt: later })
  await changeConsents(await found(registration), { consentContact: false, consentFollowUp: false }, later)
  expect(await rowOf(registration)).toMatchObject({ consentContactAt: null, consentFollowUpAt: null })
})

const planted = {
  firstName: 'Zéphyrine',
  lastName: 'Plantée',
  email: 'zephyrine.plantee@exemple.fr',
  phone: '+33612345678',
  claimedEmail: 'reclamee@exemple.fr',
  claimedPhone: '+33687654321',
  birthYear: 1987,
  ageBand: '26-45' as const,
  needs: 'un chien guide',
}

test('the copy of the data holds all that was said, and each passage at the door', async () => {
  const edition = await anEdition()
  const registration = await aRegistration({
    edition,
    ...planted,
    gender: 'woman',
    firstVisit: 'yes',
    consentContactAt: now,
  })
  const scannedAt = new Date(now.getTime() - 60_000)
  await (await aDevice(edition)).scan({ registrationId: registration.id, scannedAt: scannedAt.toISOString() })
  const copy = await copyData(await found(registration))
  expect(copy.reponses).toMatchObject({
    prenom: 'Zéphyrine',
    email: planted.email,
    anneeDeNaissance: 1987,
    trancheDAgeVueALaPorte: '26-45',
    genre: 'woman',
    premiereVisite: 'yes',
  })
  expect(copy.inscription).toMatchObject({
    numeroDuBillet: registration.ticketSerial,
    codeCourt: registration.shortCode,
  })
  expect(copy.accords.contactDepuis).toEqual(now)
  expect(copy.passages).toEqual([{ le: scannedAt, point: 'Entrée' }])
})

describe('erasing', () => {
  test('leaves nothing of what a person said anywhere in the database', async () => {
    const edition = await findEdition((await anEdition()).slug)
    if (!edition) throw new Error('The edition is not published')
    const { firstName, lastName, email, phone, needs } = planted
    const answers = answersOf({ firstName, lastName, email, phone, needs, birthYear: 1987 })
    const result = await register({ edition, answers, language: 'fr', now })
    const id = 'registrationId' in result ? result.registrationId : randomUUID()
    await db.update(registrations).set({ claimedEmail: planted.claimedEmail }).where(eq(registrations.id, id))
    expect(await tablesHolding('zephyrine')).toEqual(['messages', 'registrations'])

    await erase(await found({ id }), later)

    for (const trace of ['zéphyrine', 'zephyrine', 'plantée', '612345678', '1987', 'chien guide', 'reclamee']) {
      expect(await tablesHolding(trace), trace).toEqual([])
    }
  })

  test('before the person came gives the place back, and the private page opens no more', async () => {
    const registration = await aRegistration({ edition: await anEdition(), ...planted })
    await erase(await found(registration), later)
    expect(await rowOf(registration)).toMatchObject({ cancelledAt: later, erasedAt: later, email: null, ageBand: null })
    expect(await findRegistrationBySecret(ticketPath(registration.id).replace('/billet/', ''))).toBeUndefined()
  })

  test('after the person came keeps the nameless fact that they did', async () => {
    const edition = await anEdition()
    const registration = await aRegistration({ edition, ...planted })
    await (await aDevice(edition)).scan({ registrationId: registration.id })
    await erase(await found(registration), later)
    expect(await rowOf(registration)).toMatchObject({ cancelledAt: null, erasedAt: later, firstName: null })
  })
})
