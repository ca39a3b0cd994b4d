import { TZDate } from '@date-fns/tz'
import type { Language } from 'db/schema/words'

// The city's time is Europe/Paris, whatever the server's clock says.
const ZONE = 'Europe/Paris'
const NBSP = '\u00a0'

// Made once: a formatter takes a hundred times longer to make than to use.
const ISO_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' })
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeStyle: 'short' })
const LONG_DAY: Record<Language, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, dateStyle: 'full' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, dateStyle: 'full' }),
}

/** The moment of a Paris wall clock: `parisTime('2019-10-08', '13:30')`. */
export function parisTime(day: string, time: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new Date(new TZDate(year, month - 1, date, hour, minute, ZONE).getTime())
}

/** The Paris day of a moment, as `2019-10-08`. */
export function parisDay(moment: Date): string {
  return ISO_DAY.format(moment)
}

/** Another day of the calendar: `dayAfter('2026-12-31', 1)` is `2027-01-01`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The same day of a later month, or the last one of a month that is too short: `monthsAfter('2026-01-31', 1)` is `2026-02-28`. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10)
}

/** `mardi 8 octobre 2019` · `Tuesday 8 October 2019`. Takes a moment or a day such as `2019-10-08`. */
export function longDay(day: Date | string, language: Language): string {
  const moment = typeof day === 'string' ? parisTime(day, '12:00') : day
  const text = LONG_DAY[language].format(moment)
  const date = (number: string) => (number === '1' && language === 'fr' ? '1er' : number)
  return text.replace(/(\d{1,2}) /, (_, number: string) => date(number) + NBSP).replace(',', '')
}

/** `13 h 30`, `17 h` · `13:30`, `17:00`. */
export function clockTime(moment: Date, language: Language): string {
  const [hour = '', minute = ''] = CLOCK.format(moment).split(':')
  if (language === 'en') return `${hour}:${minute}`
  return [String(Number(hour)), 'h', minute === '00' ? '' : minute].filter(Boolean).join(NBSP)
}

/** `de 13 h 30 à 17 h` · `from 13:30 to 17:00`. */
export function timeRange(from: Date, to: Date, language: Language): string {
  const [before, between] = language === 'fr' ? ['de', 'à'] : ['from', 'to']
  return `${before}${NBSP}${clockTime(from, language)} ${between}${NBSP}${clockTime(to, language)}`
}

/** The Paris clock of a moment, as a time field takes it: `13:30`. */
export function parisClock(moment: Date): string {
  return CLOCK.format(moment)
}

/** The hour of the Paris clock, 0 to 23. */
export function parisHour(moment: Date): number {
  return Number(CLOCK.format(moment).slice(0, 2))
}

/** A whole hour of the clock: `14 h` · `14:00`. */
export function clockHour(hour: number, language: Language): string {
  return language === 'fr' ? `${hour}${NBSP}h` : `${String(hour).padStart(2, '0')}:00`
}
