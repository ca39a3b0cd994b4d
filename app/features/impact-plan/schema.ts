import { z } from 'zod'
import { given, organiserTexts, typedDay, typedList, typedNumber, wholeAddress } from '~/lib/typed-text'
import { readPartialDate } from './partial-date'

const LONGEST = { title: 150, line: 200, text: 1000 } as const
const UUID = z.uuid()

const titled = organiserTexts('Donnez un titre.')
const told = organiserTexts('Dites le but en une phrase.')
const year = (missing: string) =>
  given(typedNumber({ min: 2000, max: 2100, said: 'Écrivez une année, comme 2019.' }), missing)

export const PlanSchema = z
  .object({
    title: titled.required({ max: LONGEST.title }),
    fromYear: year('Donnez la première année.'),
    toYear: year('Donnez la dernière année.'),
    strategicGoal: told.required({ max: LONGEST.text, hasLines: true }),
    summary: titled.optional({ max: LONGEST.text, hasLines: true }),
  })
  .refine(({ fromYear, toYear }) => toYear >= fromYear, {
    path: ['toYear'],
    message: 'La dernière année vient avant la première.',
  })

export const MilestoneSchema = z.object({
  year: year('Donnez une année.'),
  title: titled.required({ max: LONGEST.title }),
  summary: titled.optional({ max: LONGEST.text, hasLines: true }),
})

export const AxisSchema = z.object({
  title: titled.required({ max: LONGEST.title }),
  summary: titled.optional({ max: LONGEST.text, hasLines: true }),
})

/** An id chosen in a list; the first line, left empty, is null. */
const chosen = z
  .string()
  .optional()
  .transform((id, context): string | null => {
    if (!id) return null
    if (UUID.safeParse(id).success) return id
    context.addIssue({ code: 'custom', message: 'Choisissez dans la liste.' })
    return z.NEVER
  })

export const ActionSchema = z
  .object({
    title: titled.required({ max: LONGEST.title }),
    summary: titled.optional({ max: LONGEST.text, hasLines: true }),
    audience: titled.optional({ max: LONGEST.line }),
    leadOrganisationId: chosen,
    startsOn: partialDate(),
    endsOn: partialDate(),
    partners: typedList(UUID),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || !isBefore(endsOn, startsOn), {
    path: ['endsOn'],
    message: 'La fin vient avant le début.',
  })

export const StepSchema = z.object({
  title: titled.required({ max: LONGEST.title }),
  dueOn: partialDate(),
  doneOn: partialDate(),
})

/** How far an action is; a note of a day to come is refused by the route, which knows the day. */
export const ProgressSchema = z.object({
  percent: given(
    typedNumber({ min: 0, max: 100, said: 'Écrivez un nombre entre 0 et 100.' }),
    'Donnez un pourcentage.',
  ),
  notedOn: given(typedDay('Écrivez un jour, comme 31/12/2019.'), 'Donnez le jour.'),
  note: titled.optional({ max: LONGEST.text, hasLines: true }),
})

const ONE_THING = 'Choisissez une seule chose\u00a0: une édition, un indicateur ou un lien.'

/** One thing that shows an action: an edition, an indicator, or a page elsewhere with its title. */
export const EvidenceSchema = z
  .object({
    editionId: chosen,
    indicatorId: chosen,
    url: titled.optional({ max: LONGEST.text }).transform((text, context): string | null => {
      if (text === null) return null
      const address = wholeAddress(text)
      if (address?.startsWith('https://')) return address
      context.addIssue({ code: 'custom', message: 'Écrivez une adresse qui commence par https://.' })
      return z.NEVER
    }),
    title: titled.optional({ max: LONGEST.title }),
  })
  .superRefine(({ editionId, indicatorId, url, title }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if ([editionId, indicatorId, url].filter(Boolean).length !== 1) say('editionId', ONE_THING)
    if (url && !title) say('title', 'Donnez un titre à ce lien.')
    if (!url && title) say('url', 'Donnez l’adresse de cette page.')
  })

export const DirectionSchema = z.object({ direction: z.enum(['up', 'down']) })

function partialDate() {
  return z
    .string()
    .trim()
    .optional()
    .transform((text, context): string | null => {
      if (!text) return null
      const date = readPartialDate(text)
      if (date) return date
      context.addIssue({
        code: 'custom',
        message: 'Écrivez une année, un mois ou un jour\u00a0: 2019, 02/2019 ou 11/02/2019.',
      })
      return z.NEVER
    })
}

/** Compared as far as both are known: February 2019 is not before 2019. */
function isBefore(end: string, start: string): boolean {
  return end.slice(0, start.length) < start.slice(0, end.length)
}

export type PlanValues = z.output<typeof PlanSchema>
export type MilestoneValues = z.output<typeof MilestoneSchema>
export type AxisValues = z.output<typeof AxisSchema>
export type ActionValues = z.output<typeof ActionSchema>
export type StepValues = z.output<typeof StepSchema>
export type ProgressValues = z.output<typeof ProgressSchema>
export type EvidenceValues = z.output<typeof EvidenceSchema>
export type Direction = z.output<typeof DirectionSchema>['direction']
