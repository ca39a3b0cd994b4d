import { db } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { interviewSettings, type JobOffer } from 'db/schema/after-work'
import type { Edition } from 'db/schema/editions'
import type { Organisation } from 'db/schema/organisations'
import type { Registration } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { saveSettings } from '~/features/after-work/settings.server'
import { createOffer } from '~/features/job-offer/offers.server'
import type { OfferValues } from '~/features/job-offer/schema'
import { parisClock } from '~/lib/dates'
import { anActivity } from './activity'
import { anEdition } from './edition'
import { enrolAll, people } from './enrolment'
import { anOrganisation } from './organisation'

const HOUR = 60 * 60 * 1000

/** An after-work of three hours from the moment its edition opens, with as many places as one wants. */
export async function anAfterWork({ edition, ...values }: Partial<Activity> & { edition?: Edition } = {}) {
  const { id: editionId, startsAt } = edition ?? (await anEdition())
  if (!startsAt) throw new Error('The edition has no hours')
  const endsAt = new Date(startsAt.getTime() + 3 * HOUR)
  return anActivity({ editionId, kind: 'after-work', title: 'After-work', startsAt, endsAt, ...values })
}

/** A company seated at an after-work. */
export async function aCompany(afterWork: Activity, { tables = 1, name }: { tables?: number; name?: string } = {}) {
  const company = await anOrganisation(name)
  await addRecruiter({ activityId: afterWork.id, organisationId: company.id, tables, actor: null })
  return company
}

/** Rounds of ten minutes from the after-work's first minute. */
export async function planned(afterWork: Activity, { rounds = 6, minimum = 2 } = {}): Promise<void> {
  const values = { firstRound: parisClock(afterWork.startsAt), rounds, minutes: 10, minimum }
  await saveSettings({ afterWork, values, actor: null })
}

/** People who hold a place there. */
export async function candidates(
  afterWork: Activity,
  count: number,
  values: Partial<Registration> = {},
): Promise<Registration[]> {
  const persons = await people(afterWork, count, values)
  await enrolAll(afterWork, persons)
  return persons
}

const OFFER: OfferValues = {
  title: 'Technicienne ou technicien informatique',
  contract: 'permanent',
  place: 'Toulouse',
  skills: 'Aider les gens au téléphone.',
  posts: 1,
  romeCode: null,
}

/** An offer of a company that recruits there. */
export async function anOffer(
  afterWork: Activity,
  company: Organisation,
  values: Partial<OfferValues> = {},
): Promise<JobOffer> {
  const written = await createOffer({
    activityId: afterWork.id,
    organisationId: company.id,
    values: { ...OFFER, ...values },
    actor: null,
  })
  if (written.outcome !== 'created') throw new Error(written.outcome)
  return written.offer
}

/** Moves an after-work that many minutes earlier, with its rounds: to be in the middle of it. */
export async function startedSince(afterWork: Activity, minutes: number): Promise<void> {
  const startsAt = new Date(Date.now() - minutes * 60_000)
  await db
    .update(activities)
    .set({ startsAt, endsAt: new Date(startsAt.getTime() + 3 * HOUR) })
    .where(eq(activities.id, afterWork.id))
  await db
    .update(interviewSettings)
    .set({ firstRoundAt: startsAt })
    .where(eq(interviewSettings.activityId, afterWork.id))
}
