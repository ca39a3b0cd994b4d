import type { Database } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { organisations } from 'db/schema/organisations'
import { createPlan } from '~/features/impact-plan/create.server'
import { createIndicators } from '~/features/indicator/create.server'
import { INDICATORS } from './impact-indicators'
import { NOTED_ON, PLANS, PROGRESS_NOTE } from './impact-plans'
import { REPORTED_AT } from './past-editions'

/** The plans of the report and their indicators; what they name is found among what is there. */
export async function seedImpact(database: Database): Promise<void> {
  const indicators = await createIndicators(INDICATORS, database)
  const indicatorIds = new Map(indicators.map(({ computed, id }) => [computed as string | null, id]))
  const editionIds = new Map((await database.select().from(editions)).map(({ slug, id }) => [slug, id]))
  const organisationIds = new Map((await database.select().from(organisations)).map(({ name, id }) => [name, id]))
  const found = (ids: Map<string | null, string>, name: string) => ids.get(name) ?? []

  for (const { axes, ...plan } of PLANS) {
    const planned = axes.map(axis => ({
      ...axis,
      actions: axis.actions.map(
        ({ lead, partners = [], percent, editions = [], indicators = [], steps, ...action }) => ({
          ...action,
          leadOrganisationId: lead && organisationIds.get(lead),
          partnerIds: partners.flatMap(name => found(organisationIds, name)),
          steps: steps ?? [],
          progress: percent === undefined ? [] : [{ percent, notedOn: NOTED_ON, note: PROGRESS_NOTE }],
          evidence: [
            ...editions.flatMap(slug => found(editionIds, slug)).map(editionId => ({ editionId })),
            ...indicators.flatMap(word => found(indicatorIds, word)).map(indicatorId => ({ indicatorId })),
          ],
        }),
      ),
    }))
    await createPlan({ ...plan, axes: planned, publishedAt: REPORTED_AT }, database)
  }
}
