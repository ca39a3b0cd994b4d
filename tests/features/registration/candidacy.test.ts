import type { Activity } from 'db/schema/activities'
import type { JobOffer } from 'db/schema/after-work'
import type { Edition } from 'db/schema/editions'
import type { Registration } from 'db/schema/registrations'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listInterviews } from '~/features/after-work/interviews.server'
import { noteOutcome } from '~/features/after-work/note-outcome.server'
import { computeRounds } from '~/features/after-work/plan.server'
import { listOwnInterests, markInterests } from '~/features/job-offer/interests.server'
import { copyData } from '~/features/registration/data-copy.server'
import { erase, eraseAfterRetention } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { backgroundDone } from '~/lib/background.server'
import { aCompany, anAfterWork, anOffer, planned, startedSince } from '../../factories/after-work'
import { anEdition } from '../../factories/edition'
import { enrolAll } from '../../factories/enrolment'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'
import { tablesHolding } from '../../support/tables-holding'

const WORDING = 'Plantée, rappelez-nous au 0612345678'
const MONTH = 30 * 24 * 60 * 60 * 1000
const now = new Date()
const afterRetention = new Date(now.getTime() + 4 * MONTH)
let edition: Edition
let afterWork: Activity
let offer: JobOffer

beforeEach(async () => {
  edition = await anEdition()
  afterWork = await anAfterWork({ edition })
  offer = await anOffer(afterWork, await aCompany(afterWork, { name: 'Pixel' }), { title: 'Dépanner' })
  await planned(afterWork)
})
afterEach(backgroundDone)

/** A person with a place, who gave neither name nor contact. */
async function aCandidate(values: Partial<Registration> = {}): Promise<Registration> {
  const candidate = await aRegistration({ edition, firstName: null, lastName: null, email: null, ...values })
  await enrolAll(afterWork, [candidate])
  return candidate
}

/** They marked the offer, met the company and were answered. */
async function answered(candidate: Registration) {
  const wish = { registrationId: candidate.id, activityId: afterWork.id, offerIds: [offer.id], now }
  expect(await markInterests(wish)).toEqual({ outcome: 'marked' })
  await computeRounds({ activityId: afterWork.id, now, actor: null })
  await startedSince(afterWork, 60)
  const [interview] = await listInterviews(afterWork.id)
  const noted = { outcome: 'hired', wording: WORDING, now: new Date(), actor: null } as const
  await noteOutcome({ interview: { id: interview?.id as string, edition }, ...noted })
  expect(await tablesHolding('Plantée')).toEqual(['interviews'])
}

test('the copy of the data holds the offers marked, the interviews and what was answered', async () => {
  const candidate = await aCandidate()
  await answered(candidate)
  const copy = await copyData(await found(candidate))
  expect(copy.offresCochees).toMatchObject([{ offre: 'Dépanner', entreprise: 'Pixel' }])
  expect(copy.entretiens).toMatchObject([
    { entreprise: 'Pixel', tour: 1, table: 1, suite: 'Embauche', motsDeLEntreprise: WORDING },
  ])
})

test('erasing forgets the offers marked and the company’s words, and keeps the outcome for the count', async () => {
  const candidate = await aCandidate()
  await answered(candidate)
  await erase(await found(candidate), new Date())
  expect(await tablesHolding('Plantée')).toEqual([])
  expect(await listOwnInterests(candidate.id, afterWork.id)).toEqual([])
  expect(await listInterviews(afterWork.id)).toMatchObject([{ outcome: 'hired', outcomeWording: null }])
})

test('once the retention is over the same goes, even of a person who gave neither name nor contact', async () => {
  const candidate = await aCandidate()
  await answered(candidate)
  expect(await eraseAfterRetention(now)).toBe(0)
  expect(await tablesHolding('Plantée')).toEqual(['interviews'])

  await eraseAfterRetention(afterRetention)
  expect(await tablesHolding('Plantée')).toEqual([])
  expect(await listOwnInterests(candidate.id, afterWork.id)).toEqual([])
  expect(await listInterviews(afterWork.id)).toMatchObject([{ outcome: 'hired' }])
})

test('the candidacies of those who agreed to be asked later are kept as long as they are', async () => {
  await answered(await aCandidate({ consentFollowUpAt: now }))
  await eraseAfterRetention(afterRetention)
  expect(await tablesHolding('Plantée')).toEqual(['interviews'])
})

test('forgetting takes as many statements for one candidate as for four', async () => {
  await aCandidate()
  const forOne = await countStatements(() => eraseAfterRetention(afterRetention))
  for (let count = 0; count < 3; count++) await aCandidate()
  expect(await countStatements(() => eraseAfterRetention(afterRetention))).toBe(forOne)
})

async function found({ id }: Registration) {
  const registration = await findRegistration(id)
  if (!registration) throw new Error('The registration is gone')
  return registration
}
