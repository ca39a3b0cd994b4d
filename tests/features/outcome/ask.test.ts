import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { outcomes } from 'db/schema/outcomes'
import { registrations } from 'db/schema/registrations'
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { answerQuestion } from '~/features/outcome/answer.server'
import { writeDueFollowUps } from '~/features/outcome/ask.server'
import { forgetAfterLastQuestion } from '~/features/outcome/forget.server'
import { findQuestion } from '~/features/outcome/queries.server'
import { parisTime } from '~/lib/dates'
import { anEditionOf, thoseWhoCame, whoAgreed } from '../../factories/outcome'
import { countStatements } from '../../support/count-statements'

const HELD = '2026-12-15'
const AT = parisTime(HELD, '14:00')
const ONE_MONTH = parisTime('2027-01-15', '10:00')
const SIX_MONTHS = parisTime('2027-06-15', '10:00')
const email = 'samira@exemple.fr'

const asked = () =>
  db
    .select({ to: messages.recipient, channel: messages.channel, occasion: messages.occasion })
    .from(messages)
    .orderBy(asc(messages.recipient), asc(messages.occasion))

test('those who agreed and came are asked at one, three and six months, once each', async () => {
  const edition = await anEditionOf(HELD)
  await thoseWhoCame(edition, [whoAgreed(edition, { email })])

  expect(await writeDueFollowUps(parisTime('2027-01-15', '09:59'))).toBe(0)
  for (const day of ['2027-01-15', '2027-01-16', '2027-03-15', '2027-06-15']) {
    await writeDueFollowUps(parisTime(day, '10:00'))
  }
  const about = { to: email, channel: 'email' }
  expect(await asked()).toEqual([
    { ...about, occasion: 'follow-up-1' },
    { ...about, occasion: 'follow-up-3' },
    { ...about, occasion: 'follow-up-6' },
  ])
})

test('nobody else is asked: not without consent, nor who did not come, gave back, erased, or wants no messages', async () => {
  const edition = await anEditionOf(HELD)
  const after = parisTime(HELD, '18:00')
  await thoseWhoCame(edition, [
    whoAgreed(edition, { email: 'no-consent@exemple.fr', consentFollowUpAt: undefined }),
    whoAgreed(edition, { email: 'absent@exemple.fr', scans: [] }),
    whoAgreed(edition, { email: 'stand-alone@exemple.fr', scans: [{ at: AT, place: 'activity' }] }),
    whoAgreed(edition, { email: 'taken-back@exemple.fr', scans: [{ at: AT, undone: 'by-its-device' }] }),
    whoAgreed(edition, { email: 'given-back@exemple.fr', cancelledAt: after }),
    whoAgreed(edition, { email: 'stopped@exemple.fr', messagesStoppedAt: after }),
    { scans: [{ at: AT }], erasedAt: after },
    whoAgreed(edition, {}),
  ])
  expect(await writeDueFollowUps(ONE_MONTH)).toBe(0)
  expect(await db.$count(outcomes)).toBe(0)
})

test('who left a phone alone is asked by a text message, short and without accents that cost', async () => {
  const edition = await anEditionOf(HELD)
  await thoseWhoCame(edition, [
    whoAgreed(edition, { phone: '+33612345678', firstName: 'Samira' }),
    whoAgreed(edition, { email, phone: '+33712345678' }),
    whoAgreed(edition, { phone: '+447911123456' }),
  ])
  await writeDueFollowUps(ONE_MONTH)

  expect((await asked()).map(({ to, channel }) => [to, channel])).toEqual([
    ['+33612345678', 'sms'],
    [email, 'email'],
  ])
  const [{ text = '' } = {}] = await db.select().from(messages).where(eq(messages.channel, 'sms'))
  expect(text).toMatch(/^[\x20-\x7eàèéùì]{1,160}$/)
  expect(text).not.toContain('Samira')
})

test('a letter leads to the page of each answer, and to the way out; it is of no use after twenty days', async () => {
  const edition = await anEditionOf(HELD)
  const [person] = await thoseWhoCame(edition, [whoAgreed(edition, { email, firstName: 'Samira' })])
  await writeDueFollowUps(ONE_MONTH)

  const [letter] = await db.select().from(messages)
  expect(letter).toMatchObject({ template: 'follow-up', sendBefore: parisTime('2027-02-04', '10:00') })
  const choices = [...(letter?.html ?? '').matchAll(/\/suite\/[\w-]{44}\/1\?choix=(\w+)/g)].map(([, choice]) => choice)
  expect(choices).toEqual(['training', 'job', 'internship', 'geiq', 'looking', 'other'])
  expect(letter?.html).toMatch(/\/suite\/[\w-]{44}\/arret"/)
  expect(letter?.html).toContain('Samira, où en êtes-vous')
  expect(letter?.html).toContain('15\u00a0décembre 2026')
  expect(letter?.html).toMatch(/<a href="http:\/\/localhost:3000\/arret\/[\w-]{44}"/)
  expect(letter?.html).not.toContain('/billet/')
  expect(person?.id).toBe(letter?.registrationId)
})

test('a question that could not be asked within twenty days is not asked any more', async () => {
  const edition = await anEditionOf(HELD)
  await thoseWhoCame(edition, [whoAgreed(edition, { email })])
  expect(await writeDueFollowUps(parisTime('2027-02-04', '10:00'))).toBe(0)
  expect(await writeDueFollowUps(parisTime('2027-02-04', '09:59'))).toBe(1)
})

test('two rounds at once ask nobody twice, and count nobody twice', async () => {
  const edition = await anEditionOf(HELD)
  const people = Array.from({ length: 5 }, (_, index) => whoAgreed(edition, { email: `p${index}@exemple.fr` }))
  await thoseWhoCame(edition, people)
  const counts = await Promise.all([1, 2, 3].map(() => writeDueFollowUps(ONE_MONTH)))
  expect(counts.reduce((sum, count) => sum + count)).toBe(5)
  expect([await db.$count(outcomes), await db.$count(messages)]).toEqual([5, 5])
})

test('who takes their consent back while a round is at work is asked or not, and never half', async () => {
  const edition = await anEditionOf(HELD)
  const [person] = await thoseWhoCame(edition, [whoAgreed(edition, { email })])
  const withdraw = db
    .update(registrations)
    .set({ consentFollowUpAt: null })
    .where(eq(registrations.id, person?.id ?? ''))
  await Promise.all([writeDueFollowUps(ONE_MONTH), withdraw])
  expect(await db.$count(messages)).toBe(await db.$count(outcomes))
})

test('who has answered for the last time is not asked again, though nothing ties them to their answer', async () => {
  const edition = await anEditionOf(HELD)
  const [person] = await thoseWhoCame(edition, [whoAgreed(edition, { email })])
  await writeDueFollowUps(SIX_MONTHS)
  const question = await findQuestion(person?.id ?? '', 6, SIX_MONTHS)
  if (!question) throw new Error('Nothing was asked')
  await answerQuestion(question, { situation: 'training', jobKind: null }, SIX_MONTHS)
  await forgetAfterLastQuestion(parisTime('2027-06-16', '08:00'))

  expect(await writeDueFollowUps(parisTime('2027-06-16', '10:00'))).toBe(0)
  expect(await db.$count(outcomes)).toBe(1)
})

test('asking takes as many statements for three people as for one', async () => {
  const few = await anEditionOf(HELD)
  await thoseWhoCame(few, [whoAgreed(few, { email })])
  const forOne = await countStatements(() => writeDueFollowUps(ONE_MONTH))
  const more = await anEditionOf('2027-01-20')
  await thoseWhoCame(
    more,
    ['a', 'b', 'c'].map(name => whoAgreed(more, { email: `${name}@exemple.fr` })),
  )
  expect(await countStatements(() => writeDueFollowUps(parisTime('2027-02-20', '10:00')))).toBe(forOne)
})
