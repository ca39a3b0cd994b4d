import type { Language } from 'db/schema/words'
import type { TFunction } from 'i18next'
import { AFTER, BEFORE } from '~/features/statistics/arrivals'
import { type Dimension, ELSEWHERE, NOT_SAID } from '~/features/statistics/tally'
import { clockTime } from '~/lib/dates'
import { formatNumber, formatPercent } from '~/lib/numbers'

export type T = TFunction<'statistics'>

/** How figures are said in one language. */
export type Words = {
  t: T
  language: Language
  number: (value: number) => string
  percent: (value: number) => string
  people: (count: number) => string
  /** The name of an answer, of a neighbourhood, of a prescriber or of a quarter of an hour. */
  answer: (question: Dimension | 'arrivals', key: string) => string
}

/** The words of a language, with the names of neighbourhoods by their code and of prescribers by their id. */
export function wordsFor(t: T, language: Language, names: Record<string, string> = {}): Words {
  const number = (value: number) => formatNumber(value, language)
  return {
    t,
    language,
    number,
    percent: value => formatPercent(value, language),
    people: count => t('people', { count, formatted: number(count) }),
    answer(question, key) {
      const isNamed = question === 'neighbourhood' || question === 'prescriber'
      if (isNamed && key !== NOT_SAID && key !== ELSEWHERE) return names[key] ?? key
      if (question === 'arrivals' && key !== BEFORE && key !== AFTER) return clockTime(new Date(key), language)
      // The keys of a question are those of its answers in the catalogue.
      return t(`answers.${question}.${key}` as 'answers.gender.woman')
    },
  }
}
