import { INTERVIEW_OUTCOMES } from 'db/schema/words'

/** What may become of an interview, in reading order. */
export const INTERVIEW_ENDS = [...INTERVIEW_OUTCOMES, 'awaited'] as const
export type InterviewEnd = (typeof INTERVIEW_ENDS)[number]

export type OfferCount = { id: string; title: string; posts: number; marks: number }
/** What a company did at an edition's after-works: people who marked each offer, interviews by their end. */
export type Recruitment = { offers: OfferCount[]; interviews: { key: string; count: number }[] }
