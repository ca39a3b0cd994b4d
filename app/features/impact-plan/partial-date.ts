import type { Language } from 'db/schema/words'
import { longDay } from '~/lib/dates'

const MONTH: Record<Language, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' }),
}

/** A date cut to what is known, as stored: `2019`, `2019-02` or `2019-02-11`. In words: `février 2019`. */
export function partialDateWords(date: string, language: Language): string {
  if (date.length === 4) return date
  return date.length === 7 ? MONTH[language].format(new Date(`${date}-01T12:00:00Z`)) : longDay(date, language)
}

/** What people type, `2019`, `02/2019` or `11/02/2019`, as it is stored; undefined when the calendar has no such date. */
export function readPartialDate(typed: string): string | undefined {
  const [, day, month, year = ''] = typed.match(/^(?:(?:(\d{1,2})\/)?(\d{1,2})\/)?(20\d\d)$/) ?? []
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
  const whole = `${date}${'-01'.repeat(3 - date.split('-').length)}`
  const read = new Date(`${whole}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(whole) ? date : undefined
}

/** A stored date as people type it: `11/02/2019`. */
export function typedPartialDate(date: string | null): string | null {
  return date ? date.split('-').reverse().join('/') : null
}
