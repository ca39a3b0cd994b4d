import { z } from 'zod'

const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/u
const CONTROL_BUT_LINES = /[^\P{Cc}\n\r\t]|[\p{Cs}\u2028\u2029]/u
const TRICKS = /[\u200B\uFEFF\u202A-\u202E\u2066-\u2069]/gu

type Sentences = { tooLong: string; control: string; missing: string }
type Length = { max: number; hasLines?: boolean }

/**
 * A text without the signs that nobody sees and nobody needs: those that turn a line around, and spaces of no width; empty when
 * only signs that are not drawn are left. The joiners that Arabic, Indian scripts and emojis are written with stay.
 */
export function withoutTricks(text: string): string {
  return /[^\p{Cf}\s]/u.test(text) ? text.replace(TRICKS, '') : ''
}

/** Fields of text with the sentences said beside them: trimmed, of plain signs; an optional one left empty is null. */
export function typedTexts(sentences: (max: number) => Sentences) {
  const optional = ({ max, hasLines = false }: Length) => {
    const said = sentences(max)
    const control = hasLines ? CONTROL_BUT_LINES : CONTROL
    return z
      .string(said.control)
      .overwrite(withoutTricks)
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

/** French text with spaces that never break: before double punctuation, inside quotes, and in `bac + 2`. */
export function withFrenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;:?!%»](\s|[).,*]|$))/gm, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<=\p{L}) \+ (?=\d)/gu, '\u00a0+\u00a0')
}

/** The same for organisers' pages, whose sentences are in French alone; `missing` is said of a required one left empty. */
export function organiserTexts(missing: string) {
  return typedTexts(max => ({
    tooLong: `C’est trop long\u00a0: gardez ${max} caractères au plus.`,
    control: 'Certains signes ne peuvent pas être gardés\u00a0: retapez ce texte au clavier.',
    missing,
  }))
}

/** A whole number as people type it; left empty, null. */
export function typedNumber({ min, max, said }: { min: number; max: number; said: string }) {
  return typedValue(said, text => {
    const number = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return number >= min && number <= max ? number : undefined
  })
}

/** What a date field sends, `2026-12-15`; left empty, null. */
export function typedDay(said: string) {
  return typedValue(said, text => (isDay(text) ? text : undefined))
}

/** True for a day of the calendar in this century, as `2026-12-15`. */
export function isDay(text: string): boolean {
  const day = /^20\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** What a time field sends, `13:30`; left empty, null. */
export function typedClock(said: string) {
  return typedValue(said, text => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined))
}

function typedValue<Value>(said: string, read: (text: string) => Value | undefined) {
  return z
    .string(said)
    .trim()
    .optional()
    .transform((text, context): Value | null => {
      if (!text) return null
      const value = read(text)
      if (value !== undefined) return value
      context.addIssue({ code: 'custom', message: said })
      return z.NEVER
    })
}

/** What several boxes or fields of one name send, as a list: none, one or more. */
export function typedList<Item extends z.ZodType>(item: Item, most = 1000) {
  return z.preprocess(value => (value === undefined ? [] : [value].flat()), z.array(item).max(most))
}

/** The same value, refused with that sentence when it was left empty. */
export function given<Value>(schema: z.ZodType<Value | null>, missing: string) {
  return schema.transform((value, context): Value => {
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })
}
