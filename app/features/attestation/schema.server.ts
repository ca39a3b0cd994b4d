import { z } from 'zod'
import { printable } from '~/lib/pdf/document.server'

const LONGEST_NAME = 60
/** On one page, still readable. */
const MOST_ACTIVITIES = 20
/** Letters, their marks, spaces, hyphens, apostrophes and dots: no other word stands under our signature. */
const SIGNS = /^(?=.*\p{L})[\p{L}\p{M} '’ʼ.‐‑-]+$/u

/** A name to print. Messages are words of the catalogue's `attestation.errors`. */
export const AttestedNameSchema = z
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
      .min(1, { error: 'missing', abort: true })
      .max(LONGEST_NAME, { error: 'tooLong', abort: true })
      .regex(SIGNS, { error: 'signs', abort: true })
      .refine(isPrintable, 'letters'),
  )

/** What a person wants on their attestation; messages as above. */
export const AttestationSchema = z.object({
  name: AttestedNameSchema,
  activities: z.array(z.uuid('choice')).max(MOST_ACTIVITIES, 'tooMany').optional().default([]),
})

/** The short code of a paper, as somebody typed it. */
export const TypedCodeSchema = z.object({ code: z.string().max(100).optional().default('') })

/** True when every letter has a way to be printed, be it without its accent. */
function isPrintable(name: string): boolean {
  return [...name.normalize('NFC')].every(sign => /[\s\p{M}]/u.test(sign) || printable(sign, 'bold').trim() !== '')
}
