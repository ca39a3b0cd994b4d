import type { JobOffer } from 'db/schema/after-work'
import { forLink } from '~/features/guide-link/page-links'
import { listJobsOfRome } from '~/features/guide-link/queries.server'

export type OfferSheet = Awaited<ReturnType<typeof listOfferSheets>>[number]

/** The job sheets of the ROME codes of these companies' offers, by title. One query at most, however many offers. */
export async function listOfferSheets(companies: { offers: Pick<JobOffer, 'romeCode'>[] }[]) {
  const codes = companies.flatMap(({ offers }) => offers.flatMap(({ romeCode }) => romeCode ?? []))
  const sheets = await listJobsOfRome([...new Set(codes)])
  return sheets.map(sheet => ({ ...forLink(sheet), rome: sheet.content.rome }))
}
