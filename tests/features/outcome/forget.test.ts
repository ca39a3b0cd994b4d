import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { outcomes } from 'db/schema/outcomes'
import { expect, test } from 'vitest'
import { answerQuestion, noteHelps } from '~/features/outcome/answer.server'
import { writeDueFollowUps } from '~/features/outcome/ask.server'
import { forgetAfterLastQuestion } from '~/features/outcome/forget.server'
import { findQuestion } from '~/features/outcome/queries.server'
import { changeConsents, withdrawFollowUp } from '~/features/registration/change-answers.server'
import { copyData } from '~/features/registration/data-copy.server'
import { erase } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { monthsAfter, parisTime } from '~/lib/dates'
import { anEditionOf, thoseWhoCame, whoAgreed } from '../../factories/outcome'

const HELD = '2026-12-15'
const at = (months: 1 | 3 | 6) => parisTime(monthsAfter(HELD, months), '10:00')

/** Somebody who was asked at those months, and answered each time but the first. */
async function whoAnswered(...months: (1 | 3 | 6)[]) {
  const edition = await anEditionOf(HELD)
  const [{ id = '' } = {}] = await thoseWhoCame(edition, [whoAgreed(edition, { email: 'samira@exemple.fr' })])
  for (const each of [1, ...months] as const) {
    await writeDueFollowUps(at(each))
    const question = await findQuestion(id, each, at(each))
    if (!question) throw new Error('Nothing was asked')
    if (each === 1) continue
    await answerQuestion(question, { situation: 'job', jobKind: 'permanent' }, at(each))
    await noteHelps(question, ['stand', 'guide'])
  }
  const registration = await findRegistration(id)
  if (!registration) throw new Error('Nobody')
  return registration
}

const rows = () => db.select().from(outcomes).orderBy(outcomes.months)
const nobody = { registrationId: null, answeredOn: null }
const said = { situation: 'job', jobKind: 'permanent', helped: ['stand', 'guide'] }
const silent = { situation: null, jobKind: null, helped: [] }

test('from the day after the last answer on, all that somebody said belongs to nobody', async () => {
  const { id } = await whoAnswered(3, 6)
  expect(await forgetAfterLastQuestion(parisTime('2027-06-15', '23:59'))).toBe(0)
  expect((await rows()).map(({ registrationId }) => registrationId)).toEqual([id, id, id])

  expect(await forgetAfterLastQuestion(parisTime('2027-06-16', '00:00'))).toBe(3)
  expect(await rows()).toMatchObject([
    { months: 1, ...silent, ...nobody },
    { months: 3, ...said, ...nobody },
    { months: 6, ...said, ...nobody },
  ])
  expect(await forgetAfterLastQuestion(parisTime('2027-06-16', '00:00'))).toBe(0)
  expect(await findQuestion(id, 6, at(6))).toBeUndefined()
})

test('who never answers the last question is forgotten once it is over', async () => {
  await whoAnswered(3)
  expect(await forgetAfterLastQuestion(parisTime('2027-07-10', '23:59'))).toBe(0)
  expect(await forgetAfterLastQuestion(parisTime('2027-07-11', '00:00'))).toBe(2)
})

test('who erases their data leaves what they said, tied to nobody', async () => {
  await erase(await whoAnswered(3), at(3))
  expect(await rows()).toMatchObject([
    { ...silent, ...nobody },
    { ...said, ...nobody },
  ])
})

test('who takes their consent back is asked no more; what waits to leave is given up, what they said is nobody’s', async () => {
  const registration = await whoAnswered(3)
  await withdrawFollowUp(registration.id)
  await writeDueFollowUps(at(6))

  expect(await rows()).toMatchObject([
    { ...silent, ...nobody },
    { ...said, ...nobody },
  ])
  const written = await db.select().from(messages)
  expect(written.map(({ gaveUpFor, html }) => [gaveUpFor, html])).toEqual([
    ['stopped', ''],
    ['stopped', ''],
  ])
})

test('the same goes from the page of the ticket, and another choice there changes nothing', async () => {
  const registration = await whoAnswered(3)
  const consents = { consentContact: true, consentFollowUp: true, consentAdviser: false }
  await changeConsents(registration, consents, at(3))
  expect((await rows()).map(({ registrationId }) => registrationId)).toEqual([registration.id, registration.id])
  await changeConsents(registration, { ...consents, consentFollowUp: false }, at(3))
  expect(await rows()).toMatchObject([nobody, nobody])
})

test('a person’s copy of their data holds what they said', async () => {
  expect(await copyData(await whoAnswered(3))).toMatchObject({
    suites: [
      { moisApres: 1, reponse: null, emploi: null, aide: [], reponduLe: null },
      {
        moisApres: 3,
        reponse: 'J’ai un emploi',
        emploi: 'En CDI',
        aide: ['Un stand', 'Le guide des métiers'],
        reponduLe: '2027-03-15',
      },
    ],
  })
})
