import { db } from 'db/client.server'
import { interviewSettings, interviews, jobOffers, recruiters } from 'db/schema/after-work'
import { anActivity } from '../../factories/activity'
import { anOrganisation } from '../../factories/organisation'
import { aRegistration } from '../../factories/registration'
import type { Rule } from './rule'

const now = new Date('2026-12-15T16:00:00Z')

/** A company seated at an after-work. */
async function aSeat() {
  const { id: activityId, editionId } = await anActivity({ kind: 'after-work' })
  const { id: organisationId } = await anOrganisation()
  await db.insert(recruiters).values({ activityId, organisationId })
  return { activityId, organisationId, editionId }
}

const settings = (values: Partial<typeof interviewSettings.$inferInsert>) => async () => {
  const { activityId } = await aSeat()
  await db.insert(interviewSettings).values({ activityId, firstRoundAt: now, rounds: 6, roundMinutes: 10, ...values })
}

const offer = (values: Partial<typeof jobOffers.$inferInsert>) => async () => {
  const { activityId, organisationId } = await aSeat()
  const told = { title: 'Poste', contract: 'permanent' as const, place: 'Toulouse', skills: 'Aimer apprendre' }
  await db.insert(jobOffers).values({ activityId, organisationId, ...told, ...values })
}

type Interview = Partial<typeof interviews.$inferInsert>

/** Interviews of one candidate by one company, each with what is given. */
const meetings =
  (...several: Interview[]) =>
  async () => {
    const { activityId, organisationId, editionId } = await aSeat()
    const { id: registrationId } = await aRegistration({ edition: { id: editionId } })
    const row = { activityId, organisationId, registrationId, round: 1, tableNumber: 1 }
    for (const values of several) await db.insert(interviews).values({ ...row, ...values })
  }

async function twoAtOneTable() {
  const { activityId, organisationId, editionId } = await aSeat()
  for (let person = 0; person < 2; person++) {
    const { id: registrationId } = await aRegistration({ edition: { id: editionId } })
    await db.insert(interviews).values({ activityId, organisationId, registrationId, round: 1, tableNumber: 1 })
  }
}

async function oneAtTwoTables() {
  const { activityId, organisationId, editionId } = await aSeat()
  const { id: other } = await anOrganisation()
  await db.insert(recruiters).values({ activityId, organisationId: other })
  const { id: registrationId } = await aRegistration({ edition: { id: editionId } })
  for (const company of [organisationId, other]) {
    const row = { activityId, organisationId: company, registrationId, round: 1, tableNumber: 1 }
    await db.insert(interviews).values(row)
  }
}

const WORD = 'x' as never

export const RULES: Rule[] = [
  ['interview_settings_rounds', 'an after-work has a round or more', settings({ rounds: 0 })],
  ['interview_settings_minutes', 'a round lasts a minute or more', settings({ roundMinutes: 0 })],
  ['interview_settings_minimum', 'each candidate should meet somebody', settings({ minimum: 0 })],
  [
    'recruiters_tables',
    'a company has a table or more',
    async () => {
      const { id: activityId } = await anActivity({ kind: 'after-work' })
      const { id: organisationId } = await anOrganisation()
      await db.insert(recruiters).values({ activityId, organisationId, tables: 0 })
    },
  ],
  ['job_offers_contract', 'an offer is of a known contract', offer({ contract: WORD })],
  ['job_offers_posts_positive', 'an offer is for somebody', offer({ posts: 0 })],
  ['job_offers_rome_code', 'an offer has a code of the ROME', offer({ romeCode: 'Z99' })],
  [
    'job_offers_recruiter',
    'an offer is of a company seated there',
    async () => offer({ organisationId: (await anOrganisation()).id })(),
  ],
  ['interviews_one_at_a_table', 'a table receives one candidate a round', twoAtOneTable],
  ['interviews_one_at_a_time', 'a candidate is at one table a round', oneAtTwoTables],
  ['interviews_a_company_once', 'a candidate meets a company once', meetings({ round: 1 }, { round: 2 })],
  [
    'interviews_recruiter',
    'an interview is with a company seated there',
    async () => meetings({ organisationId: (await anOrganisation()).id })(),
  ],
  ['interviews_round', 'rounds are counted from 1', meetings({ round: 0 })],
  ['interviews_table', 'tables are counted from 1', meetings({ tableNumber: 0 })],
  ['interviews_outcome', 'an interview has a known outcome', meetings({ outcome: WORD, outcomeAt: now })],
  ['interviews_outcome_has_a_moment', 'an outcome has a moment', meetings({ outcome: 'offer' })],
]
