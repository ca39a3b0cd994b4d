import { db } from 'db/client.server'
import { outcomes } from 'db/schema/outcomes'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'
import type { Rule } from './rule'

type Values = Partial<typeof outcomes.$inferInsert>

const asked = (values: Values) => async () =>
  db.insert(outcomes).values({ editionId: (await anEdition()).id, months: 1, ...values })

/** Somebody of the edition who was asked. */
const person =
  (values: Values, times = 1) =>
  async () => {
    const edition = await anEdition()
    const { id: registrationId } = await aRegistration({ edition })
    const row = { editionId: edition.id, months: 1 as const, registrationId, ...values }
    return db.insert(outcomes).values(Array.from({ length: times }, () => row))
  }

export const RULES: Rule[] = [
  ['outcomes_months', 'people are asked at one, three and six months', asked({ months: 2 as never })],
  ['outcomes_situation', 'a situation is one of the list', asked({ situation: 'x' as never })],
  ['outcomes_job_kind', 'a kind of job is one of the list', asked({ situation: 'job', jobKind: 'x' as never })],
  ['outcomes_kind_of_a_job', 'a job has a kind', asked({ situation: 'job' })],
  ['outcomes_kind_of_a_job', 'what is no job has none', asked({ situation: 'looking', jobKind: 'freelance' })],
  ['outcomes_kind_of_a_job', 'who has not answered has no job', asked({ jobKind: 'freelance' })],
  ['outcomes_helped', 'what helped is of the list', asked({ situation: 'training', helped: ['x' as never] })],
  ['outcomes_helped_who_answered', 'who has not answered was not helped', asked({ helped: ['stand'] })],
  ['outcomes_day_of_an_answer', 'an answer of somebody has a day', person({ situation: 'training' })],
  ['outcomes_day_of_an_answer', 'a silence has no day', person({ answeredOn: '2027-01-15' })],
  [
    'outcomes_day_of_an_answer',
    'an answer of nobody has no day any more',
    asked({ situation: 'training', answeredOn: '2027-01-15' }),
  ],
  ['outcomes_asked_once', 'a person is asked once', person({}, 2)],
  [
    'outcomes_registration_of_the_edition',
    'who is asked is of the edition',
    async () => asked({ registrationId: (await aRegistration({ edition: await anEdition() })).id })(),
  ],
]
