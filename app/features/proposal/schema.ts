import type { Proposal } from 'db/schema/proposals'
import { TALK_FORMATS } from 'db/schema/words'
import { z } from 'zod'
import { normalisePhone } from '~/lib/phone'
import { slugify } from '~/lib/slug'
import { typedTexts, wholeAddress } from '~/lib/typed-text'

// What somebody may propose. Messages are keys of the catalogue's `proposal.errors`, with a number behind them where the
// sentence needs one.

const LONGEST = { name: 100, website: 300, email: 254, phone: 40, title: 90, summary: 600, needs: 1000, remark: 2000 }
const MOST_PEOPLE = 1000

/** What can be proposed: the formats of talks stand beside the other kinds, so that one question is enough. */
export const PROPOSAL_CHOICES = ['stand', 'workshop', ...TALK_FORMATS, 'after-work'] as const
export type ProposalChoice = (typeof PROPOSAL_CHOICES)[number]

const text = typedTexts(max => ({ tooLong: `tooLong ${max}`, control: 'controlCharacters', missing: 'missing' }))
const named = (max: number) => text.required({ max }).refine(value => slugify(value) !== '', 'missing')

const email = text
  .required({ max: LONGEST.email })
  .transform(value => value.toLowerCase())
  .refine(value => z.email().safeParse(value).success, 'email')

const website = text.optional({ max: LONGEST.website }).transform((value, context) => {
  if (value === null) return null
  const address = wholeAddress(value)
  if (!address) context.addIssue({ code: 'custom', message: 'website' })
  return address ?? null
})

const phone = text.optional({ max: LONGEST.phone }).transform((value, context) => {
  if (value === null) return null
  const number = normalisePhone(value)
  if (!number) context.addIssue({ code: 'custom', message: 'phone' })
  return number ?? null
})

const capacity = text.optional({ max: 10 }).transform((value, context) => {
  if (value === null) return null
  const people = /^\d+$/.test(value) ? Number(value) : 0
  if (people >= 1 && people <= MOST_PEOPLE) return people
  context.addIssue({ code: 'custom', message: `capacity ${MOST_PEOPLE}` })
  return null
})

const said = {
  organisationName: named(LONGEST.name),
  website,
  contactName: text.required({ max: LONGEST.name }),
  contactEmail: email,
  contactPhone: phone,
  kind: z.enum(PROPOSAL_CHOICES, 'choice'),
  title: named(LONGEST.title),
  summary: text.required({ max: LONGEST.summary, hasLines: true }),
  capacity,
  needs: text.optional({ max: LONGEST.needs, hasLines: true }),
}

export const ProposalSchema = z.object(said)
export const NewProposalSchema = z.object({
  ...said,
  /** Hidden from people: only a robot fills it. */
  fax: z.string().optional().catch('filled'),
})
export const AnswerSchema = z.object({ text: text.required({ max: LONGEST.remark, hasLines: true }) })

export type Proposed = z.output<typeof ProposalSchema>

/** What was said, as the table's columns. */
export function proposalColumns({ kind, ...others }: Proposed) {
  const format = TALK_FORMATS.find(known => known === kind) ?? null
  return { ...others, kind: format ? ('talk' as const) : (kind as Proposal['kind']), format }
}
