import { FIRST_VISIT_ANSWERS, GENDERS, QPV_ANSWERS, SITUATIONS } from 'db/schema/words'
import { z } from 'zod'
import { normalisePhone } from '~/lib/phone'
import { withoutTricks } from '~/lib/typed-text'

// What a person may send. Nothing is compulsory; what is absent is null. Messages are keys of the catalogue's
// `registration.errors`, with a number behind them where the sentence needs one.

const LONGEST = { name: 80, email: 254, phone: 40, needs: 500, address: 200 } as const
const OLDEST_BIRTH_YEAR = 1900
const DISTRICT_LENGTH = 80
const MOST_WORKSHOPS = 30

const HAS_CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/u
const HAS_CONTROL_BUT_LINES = /[^\P{Cc}\n\r\t]|[\p{Cs}\u2028\u2029]/u

const text = (max: number, forbidden = HAS_CONTROL) =>
  z
    .string('choice')
    .overwrite(withoutTricks)
    .trim()
    .max(max, `tooLong ${max}`)
    .refine(value => !forbidden.test(value), 'controlCharacters')
    .optional()
    .transform(value => value || null)

const emailElse = (sentence: 'email' | 'emailToFind') =>
  text(LONGEST.email)
    .transform(value => value?.toLowerCase() ?? null)
    .refine(value => value === null || z.email().safeParse(value).success, sentence)

const phone = text(LONGEST.phone).transform((value, context) => {
  if (value === null) return null
  const number = normalisePhone(value)
  if (!number) context.addIssue({ code: 'custom', message: 'phone' })
  return number ?? null
})

const birthYear = text(10).transform((value, context) => {
  if (value === null) return null
  const year = /^\d{4}$/.test(value) ? Number(value) : 0
  if (year >= OLDEST_BIRTH_YEAR && year <= new Date().getFullYear()) return year
  context.addIssue({ code: 'custom', message: 'birthYear' })
  return null
})

const choice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .enum(words, 'choice')
    .optional()
    .transform(value => value ?? null)

const tick = z
  .literal('on', 'choice')
  .optional()
  .transform(value => value === 'on')

const answers = {
  firstName: text(LONGEST.name),
  lastName: text(LONGEST.name),
  email: emailElse('email'),
  phone,
  birthYear,
  gender: choice(GENDERS),
  qpv: choice([...QPV_ANSWERS, 'unknown']).transform(value => (value === 'unknown' ? null : value)),
  district: text(DISTRICT_LENGTH).transform(value => (value === 'unknown' ? null : value)),
  situation: choice(SITUATIONS),
  firstVisit: choice(FIRST_VISIT_ANSWERS),
  needs: text(LONGEST.needs, HAS_CONTROL_BUT_LINES),
}
const consents = { consentContact: tick, consentFollowUp: tick }

export const AnswersSchema = z.object(answers)
/** Asked in place of a district, and kept nowhere: it is no answer. */
const address = { address: text(LONGEST.address) }
export const AnswersFormSchema = z.object({ ...answers, ...address })
/** On a person's own page; the last one is of those whom an adviser registered. */
export const ConsentsSchema = z.object({ ...consents, consentAdviser: tick })
export const RegistrationSchema = z.object({
  ...answers,
  ...address,
  ...consents,
  /** Activities to take a place in, by their ids. */
  workshops: z.array(z.uuid('choice')).max(MOST_WORKSHOPS, 'choice').optional().default([]),
  /** Hidden from people: only a robot fills it. */
  website: z.string().optional().catch('filled'),
})
export const FindTicketSchema = z.object({
  email: emailElse('emailToFind').refine(value => value !== null, 'emailMissing'),
})

export type Answers = z.output<typeof AnswersSchema>
type AllConsents = z.output<typeof ConsentsSchema>
export type Consents = Omit<AllConsents, 'consentAdviser'>
export type OwnConsents = Consents & Partial<AllConsents>
