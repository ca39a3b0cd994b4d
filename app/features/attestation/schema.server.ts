import { z } from 'zod'
import { printable } from '~/lib/pdf/document.server'

const LONGEST_NAME = 100
/** On one page, still readable. */
const MOST_ACTIVITIES = 20
const HAS_CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/u

/** What a person wants on their attestation. Messages are words of the catalogue's `attestation.errors`. */
export const AttestationSchema = z.object({
  name: z
    .string('missing')
    .transform(text =>
      text
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .pipe(
      z
        .string('missing')
        .min(1, 'missing')
        .max(LONGEST_NAME, 'tooLong')
        .refine(name => !HAS_CONTROL.test(name) && isPrintable(name), 'letters'),
    ),
  activities: z.array(z.uuid('choice')).max(MOST_ACTIVITIES, 'tooMany').optional().default([]),
})

/** The short code of a paper, as somebody typed it. */
export const TypedCodeSchema = z.object({ code: z.string().max(100).optional().default('') })

/** True when every letter has a way to be printed, be it without its accent. */
function isPrintable(name: string): boolean {
  return [...name.normalize('NFC')].every(sign => /[\s\p{M}]/u.test(sign) || printable(sign, 'bold').trim() !== '')
}
