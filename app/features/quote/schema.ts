import { z } from 'zod'
import { organiserTexts } from '~/lib/typed-text'

/** The numbers of the fields: as many quotes as a report has room for. */
export const QUOTE_NUMBERS = [1, 2, 3, 4, 5, 6] as const
type QuoteNumber = (typeof QUOTE_NUMBERS)[number]

const texts = organiserTexts('Écrivez ce qui a été dit.')
const FIELDS = Object.fromEntries(
  QUOTE_NUMBERS.flatMap(number => [
    [`text${number}`, texts.optional({ max: 200 })],
    [`author${number}`, texts.optional({ max: 120 })],
  ]),
) as Record<`text${QuoteNumber}` | `author${QuoteNumber}`, ReturnType<typeof texts.optional>>

/** Quotes in their order; a pair of fields left empty is none, an author needs words. */
export const QuotesSchema = z.object(FIELDS).transform((typed, context) =>
  QUOTE_NUMBERS.flatMap(number => {
    const [text, author] = [typed[`text${number}`], typed[`author${number}`]]
    if (text) return [{ text, author }]
    if (author) {
      context.addIssue({ code: 'custom', path: [`text${number}`], message: 'Écrivez ce qui a été dit.' })
    }
    return []
  }),
)
