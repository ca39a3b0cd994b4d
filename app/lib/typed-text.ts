import { z } from 'zod'

const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/u
const CONTROL_BUT_LINES = /[^\P{Cc}\n\r\t]|[\p{Cs}\u2028\u2029]/u

type Sentences = { tooLong: string; control: string; missing: string }
type Length = { max: number; hasLines?: boolean }

/** Fields of text with the sentences said beside them: trimmed, of plain signs; an optional one left empty is null. */
export function typedTexts(sentences: (max: number) => Sentences) {
  const optional = ({ max, hasLines = false }: Length) => {
    const said = sentences(max)
    const control = hasLines ? CONTROL_BUT_LINES : CONTROL
    return z
      .string(said.control)
      .trim()
      .max(max, said.tooLong)
      .refine(value => !control.test(value), said.control)
      .optional()
      .transform(value => value || null)
  }
  const required = (length: Length) =>
    optional(length).transform((value, context) => {
      if (value !== null) return value
      context.addIssue({ code: 'custom', message: sentences(length.max).missing })
      return z.NEVER
    })
  return { optional, required }
}

/** An address of a website as people type it, made whole: `lnpsq.fr` → `https://lnpsq.fr/`. Undefined when it is none. */
export function wholeAddress(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const isAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).safeParse(address).success
  return isAddress ? new URL(address).href : undefined
}
