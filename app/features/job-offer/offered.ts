import type { JobOffer } from 'db/schema/after-work'

/** Companies with those of their offers that still stand; a company without any stays. */
export function offered<Company extends { offers: JobOffer[] }>(companies: Company[]): Company[] {
  return companies.map(company => ({
    ...company,
    offers: company.offers.filter(({ withdrawnAt }) => withdrawnAt === null),
  }))
}
