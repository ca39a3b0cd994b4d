import type { ImpactUnit, Language } from 'db/schema/words'
import { longDay } from '~/lib/dates'
import { formatNumber, formatPercent } from '~/lib/numbers'

/** A number with its unit: `39 %`, `654 871 h`, `63`. */
export function valueWords(value: number, unit: ImpactUnit, language: Language): string {
  if (unit === 'percent') return formatPercent(value, language)
  return unit === 'hours' ? `${formatNumber(value, language)}\u00a0h` : formatNumber(value, language)
}

/** When something was measured: its year, or its day in words. */
export function measuredWhen(
  { year, measuredOn }: { year: number | null; measuredOn: string | null },
  language: Language,
): string {
  return measuredOn ? longDay(measuredOn, language) : String(year)
}

/** The units as organisers read them. */
export const UNIT_WORDS: Record<ImpactUnit, string> = {
  count: 'Un nombre',
  percent: 'Un pourcentage',
  hours: 'Des heures',
}
