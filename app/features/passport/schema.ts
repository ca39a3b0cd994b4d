import { z } from 'zod'
import { normaliseShortCode } from '~/features/ticket/short-code'
import { organiserTexts, typedNumber } from '~/lib/typed-text'

export const MOST_STAMPS = 30
const LONGEST_GIFT = 120
const STAMPS = `Écrivez un nombre de tampons, de 1 à ${MOST_STAMPS}.`

/** What an edition's passport asks and gives. */
export const PassportSchema = z.object({
  stampsNeeded: typedNumber({ min: 1, max: MOST_STAMPS, said: STAMPS }).transform((number, context) => {
    if (number !== null) return number
    context.addIssue({ code: 'custom', message: STAMPS })
    return z.NEVER
  }),
  gift: organiserTexts('Dites ce qui est offert, et où.').required({ max: LONGEST_GIFT }),
})

/** A ticket told by its short code; the error is a word of the reader's catalogue. */
export const ShortCodeSchema = z.object({
  code: z.string('code').transform((text, context) => {
    const code = normaliseShortCode(text)
    if (code) return code
    context.addIssue({ code: 'custom', message: 'code' })
    return z.NEVER
  }),
})

/** A ticket as a phone at the door names it: read, said, or found by a name. */
export const NamedTicketSchema = z.union([
  z.object({ ticket: z.string().max(500) }),
  z.object({ shortCode: z.string().max(40) }),
  z.object({ registrationId: z.uuid() }),
])
export type NamedTicket = z.infer<typeof NamedTicketSchema>
