import type { Database } from 'db/client.server'
import { createEdition, declareFigures } from '~/features/edition/create.server'
import { addParticipations, createOrganisations } from '~/features/organisation/create.server'
import { writeQuotes } from '~/features/quote/quotes.server'
import { createVenue } from '~/features/venue/create.server'
import { EXAMPLE_PARTNER, ORGANISER, ORIENTATION_PARTNER, type OrganisationName, PARTNERS } from './partners'
import { PAST_EDITIONS, REPORTED_AT, SOURCE } from './past-editions'

/** The organisations of the report, by name. */
export async function seedOrganisations(database: Database): Promise<Map<OrganisationName, string>> {
  const names = [ORGANISER, ...PARTNERS, ORIENTATION_PARTNER, EXAMPLE_PARTNER]
  const written = await createOrganisations(
    names.map(name => ({ name })),
    database,
  )
  return new Map(written.map(({ name, id }) => [name as OrganisationName, id]))
}

/** The five editions held before the app, with the figures that were published. */
export async function seedPastEditions(
  organisationIds: Map<OrganisationName, string>,
  database: Database,
): Promise<void> {
  const idOf = (name: OrganisationName) => organisationIds.get(name) as string
  for (const { edition: values, venue, partners = [], figures = {}, quotes = [] } of PAST_EDITIONS) {
    const venueId = venue && (await createVenue(venue, database)).id
    const edition = await createEdition({ ...values, venueId, publishedAt: REPORTED_AT }, database)
    await declareFigures(
      edition.id,
      Object.entries(figures).map(([indicator, [value, unit]]) => ({ indicator, value, unit, source: SOURCE })),
      database,
    )
    await writeQuotes(edition.id, quotes, database)
    await addParticipations(
      [
        { editionId: edition.id, organisationId: idOf(ORGANISER), role: 'organiser' },
        ...partners.map(name => ({ editionId: edition.id, organisationId: idOf(name), role: 'partner' as const })),
      ],
      database,
    )
  }
}
