import type { Database } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { saveSettings } from '~/features/after-work/settings.server'
import { createOffer } from '~/features/job-offer/offers.server'
import { createOrganisations } from '~/features/organisation/create.server'
import { EXAMPLE_COMPANIES, ROUNDS } from './after-work'

/** Seats four invented companies with their offers, and sets the rounds; nothing is planned yet. */
export async function seedAfterWork(afterWork: Activity, database: Database): Promise<void> {
  const activityId = afterWork.id
  await saveSettings({ afterWork, values: ROUNDS, actor: null }, database)
  const companies = await createOrganisations(
    EXAMPLE_COMPANIES.map(({ name }) => ({ name })),
    database,
  )
  for (const [index, { tables, offers }] of EXAMPLE_COMPANIES.entries()) {
    const organisationId = companies[index]?.id as string
    await addRecruiter({ activityId, organisationId, tables, actor: null }, database)
    for (const values of offers) await createOffer({ activityId, organisationId, values, actor: null }, database)
  }
}
