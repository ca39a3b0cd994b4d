/** The closed lists of the domain, in the order people read them. No import here: browser code may use this file. */
export const ACTIVITY_KINDS = ['stand', 'workshop', 'talk', 'after-work'] as const
export const TALK_FORMATS = ['conference', 'round-table', 'testimony'] as const
export const PARTICIPATION_ROLES = ['organiser', 'partner', 'exhibitor', 'recruiter', 'prescriber', 'funder'] as const
export const MEMBER_ROLES = ['organiser', 'partner', 'recruiter', 'adviser'] as const
export const AGE_BANDS = ['under-16', '16-25', '26-45', '46-65', 'over-65'] as const
export const GENDERS = ['woman', 'man', 'other'] as const
export const QPV_ANSWERS = ['yes', 'no'] as const
export const FIRST_VISIT_ANSWERS = ['yes', 'no'] as const
export const SITUATIONS = ['job-seeker', 'pupil', 'student', 'employee', 'retraining', 'other'] as const
export const LANGUAGES = ['fr', 'en'] as const
export const SCAN_REFUSALS = ['wrong-edition', 'unknown', 'forged'] as const
export const ACTIVITY_LEVELS = ['everyone', 'first-steps', 'comfortable'] as const
/** Why a place in an activity was given back. */
export const ENROLMENT_ENDINGS = [
  'attendee',
  'organiser',
  'not-come',
  'activity-cancelled',
  'registration-cancelled',
] as const
export const CONTRACTS = [
  'permanent',
  'fixed-term',
  'apprenticeship',
  'professional',
  'internship',
  'temporary',
  'freelance',
] as const
export const INTERVIEW_OUTCOMES = ['seen-again', 'offer', 'hired', 'no'] as const
export const PROPOSAL_DECISIONS = ['accepted', 'declined'] as const
export const AUDIT_VERBS = [
  'create',
  'update',
  'delete',
  'publish',
  'withdraw',
  'open',
  'close',
  'cancel',
  'restore',
  'archive',
  'invite',
  'deactivate',
  'import',
  'export',
  'enrol',
  'release',
  'plan',
  'decide',
  'send',
] as const
/** What the guide is made of. */
export const GUIDE_KINDS = [
  'job',
  'training',
  'misconception',
  'use',
  'resource',
  'structure',
  'portrait',
  'article',
  'archive',
] as const
/** When a question of the quiz is answered: before or after a visit to an edition. */
export const QUIZ_MOMENTS = ['before', 'after'] as const
/** The questions of the satisfaction survey, and the answers to each. */
export const SURVEY_ANSWERS = {
  overall: ['great', 'good', 'so-so', 'bad'],
  discovery: ['yes', 'a-little', 'no'],
  welcome: ['great', 'good', 'so-so', 'bad'],
  useful: ['stands', 'workshops', 'talks', 'employers', 'guide', 'other'],
  recommend: ['yes', 'maybe', 'no'],
} as const
/** How many months after an edition people are asked what became of them. */
export const OUTCOME_MONTHS = [1, 3, 6] as const
export const OUTCOME_SITUATIONS = ['training', 'job', 'internship', 'geiq', 'looking', 'other'] as const
export const JOB_KINDS = ['permanent', 'fixed-term', 'apprenticeship', 'temporary', 'freelance', 'other'] as const
/** What an edition offers that may have helped. */
export const OUTCOME_HELPS = ['stand', 'workshop', 'after-work', 'guide', 'adviser', 'other'] as const
/** Why a web address has no status. */
export const LINK_FAULTS = ['too-long', 'unknown-name', 'loop', 'no-answer'] as const
export const IMPORT_SUBJECTS = ['activities', 'organisations', 'registrations'] as const
/** What is given to people: counted by hand. */
export const HANDOUTS = ['guides', 'leaflets', 'goodies'] as const
/** What an edition may aim at: a number of people, then shares of those who answered. */
export const TARGETS = ['participants', 'women', 'under-26', 'qpv', 'job-seekers'] as const
export const IMPACT_UNITS = ['count', 'percent', 'hours'] as const
/** The indicators of the impact plan that the application computes, from the editions. */
export const IMPACT_FORMULAS = [
  'participants',
  'women',
  'under-26',
  'qpv',
  'companies',
  'candidates',
  'guides',
  'outcomes-1-month',
  'outcomes-3-months',
  'outcomes-6-months',
  'right-answers-before',
  'right-answers-after',
] as const
export const MESSAGE_CHANNELS = ['email', 'sms'] as const
/** Why a message will not leave any more. */
export const GIVE_UP_REASONS = ['too-late', 'stopped', 'blocked', 'refused', 'unreachable', 'too-many'] as const
/** Whom organisers write to, of those registered: the last four say what they did. */
export const AUDIENCES = ['registered', 'enrolled', 'waiting', 'came', 'not-come'] as const
/** A phone at a door, or a tablet that visitors use by themselves. */
export const DEVICE_KINDS = ['door', 'kiosk'] as const
export const VERDICTS = ['welcome', 'already-in', 'cancelled', ...SCAN_REFUSALS] as const

export type ActivityKind = (typeof ACTIVITY_KINDS)[number]
export type TalkFormat = (typeof TALK_FORMATS)[number]
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number]
export type MemberRole = (typeof MEMBER_ROLES)[number]
export type AgeBand = (typeof AGE_BANDS)[number]
export type Gender = (typeof GENDERS)[number]
export type QpvAnswer = (typeof QPV_ANSWERS)[number]
export type FirstVisitAnswer = (typeof FIRST_VISIT_ANSWERS)[number]
export type Situation = (typeof SITUATIONS)[number]
export type Language = (typeof LANGUAGES)[number]
export type ScanRefusal = (typeof SCAN_REFUSALS)[number]
export type DeviceKind = (typeof DEVICE_KINDS)[number]
export type Verdict = (typeof VERDICTS)[number]
export type ActivityLevel = (typeof ACTIVITY_LEVELS)[number]
export type EnrolmentEnding = (typeof ENROLMENT_ENDINGS)[number]
export type Contract = (typeof CONTRACTS)[number]
export type InterviewOutcome = (typeof INTERVIEW_OUTCOMES)[number]
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number]
export type AuditVerb = (typeof AUDIT_VERBS)[number]
export type Handout = (typeof HANDOUTS)[number]
export type Target = (typeof TARGETS)[number]
export type ImpactUnit = (typeof IMPACT_UNITS)[number]
export type ImpactFormula = (typeof IMPACT_FORMULAS)[number]
export type GuideKind = (typeof GUIDE_KINDS)[number]
export type QuizMoment = (typeof QUIZ_MOMENTS)[number]
export type OutcomeMonths = (typeof OUTCOME_MONTHS)[number]
export type OutcomeSituation = (typeof OUTCOME_SITUATIONS)[number]
export type JobKind = (typeof JOB_KINDS)[number]
export type OutcomeHelp = (typeof OUTCOME_HELPS)[number]
export type LinkFault = (typeof LINK_FAULTS)[number]
export type ImportSubject = (typeof IMPORT_SUBJECTS)[number]
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number]
export type GiveUpReason = (typeof GIVE_UP_REASONS)[number]
export type Audience = (typeof AUDIENCES)[number]
