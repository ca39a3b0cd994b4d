import type { Language } from 'db/schema/words'

const NUMBER: Record<Language, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr-FR'),
  en: new Intl.NumberFormat('en-GB'),
}
const ENGLISH_ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' })

/** `1 234` · `1,234`. */
export function formatNumber(value: number, language: Language): string {
  return NUMBER[language].format(value)
}

/** A whole percent: `43 %` · `43%`. */
export function formatPercent(percent: number, language: Language): string {
  return language === 'fr' ? `${formatNumber(percent, language)}\u00a0%` : `${formatNumber(percent, language)}%`
}

/** `6ᵉ` is written with markup; here the plain ordinal: `1re`, `6e` · `1st`, `6th`. */
export function ordinal(value: number, language: Language): string {
  if (language === 'fr') return value === 1 ? '1re' : `${value}e`
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const
  const rule = ENGLISH_ORDINAL.select(value) as keyof typeof suffix
  return `${value}${suffix[rule]}`
}
