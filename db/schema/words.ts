/** The closed lists of the domain, in the order people read them. No import here: browser code may use this file. */
export const ACTIVITY_KINDS = ['stand', 'workshop', 'talk', 'after-work'] as const
export const TALK_FORMATS = ['conference', 'round-table', 'testimony'] as const
export const PARTICIPATION_ROLES = ['organiser', 'partner', 'exhibitor', 'recruiter', 'prescriber', 'funder'] as const
export const MEMBER_ROLES = ['organiser', 'partner', 'recruiter', 'adviser'] as const
export const AGE_BANDS = ['under-16', '16-25', '26-45', '46-65', 'over-65'] as const
export const GENDERS = ['woman', 'man', 'other'] as const
export const QPV_ANSWERS = ['yes', 'no'] as const
export const SITUATIONS = ['job-seeker', 'pupil', 'student', 'employee', 'retraining', 'other'] as const
export const LANGUAGES = ['fr', 'en'] as const
export const SCAN_REFUSALS = ['wrong-edition', 'unknown', 'forged'] as const
export const VERDICTS = ['welcome', 'already-in', 'cancelled', ...SCAN_REFUSALS] as const

export type ActivityKind = (typeof ACTIVITY_KINDS)[number]
export type TalkFormat = (typeof TALK_FORMATS)[number]
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number]
export type MemberRole = (typeof MEMBER_ROLES)[number]
export type AgeBand = (typeof AGE_BANDS)[number]
export type Gender = (typeof GENDERS)[number]
export type QpvAnswer = (typeof QPV_ANSWERS)[number]
export type Situation = (typeof SITUATIONS)[number]
export type Language = (typeof LANGUAGES)[number]
export type ScanRefusal = (typeof SCAN_REFUSALS)[number]
export type Verdict = (typeof VERDICTS)[number]
