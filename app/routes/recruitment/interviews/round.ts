import type { CompanyInterview } from '~/features/after-work/company-interviews.server'

/** What a company does in one round: an interview at each of its tables, at most. */
export type Round = { round: number; startsAt: Date | null; interviews: CompanyInterview[] }
