import type { Language } from 'db/schema/words'
import type { TFunction } from 'i18next'
import { OUTCOME_FORMULAS } from '~/features/impact-plan/follow-ups'
import type { IndicatorRow, Nature } from '~/features/impact-plan/formulas.server'
import type { ReportIndicator } from '~/features/impact-plan/report.server'
import { measuredWhen, valueWords } from '~/features/indicator/words'
import { shareOf } from '~/features/outcome/results'
import { longDay } from '~/lib/dates'
import { formatNumber, formatPercent } from '~/lib/numbers'

export type Telling = { t: TFunction<'impact'>; language: Language }

export type ToldIndicator = {
  slug: string
  theme: string
  title: string
  number: string | undefined
  /** What stands in the place of a number that is not known. */
  absence: string
  nature: string | undefined
  /** The year, the day or the edition it speaks of, when it speaks of one. */
  of: string | undefined
  /** How many answered, of how many asked, where people say it themselves. */
  response: string | undefined
}

/** An indicator as a poster shows it: the number, its words, whether it was counted, and when. */
export function tellIndicator(indicator: ReportIndicator, telling: Telling): ToldIndicator {
  const { slug, theme, title, value, unit, nature, fold, rows, response } = indicator
  const known = rows.filter(row => row.value !== undefined)
  const newest = fold === 'newest' || known.length === 1 ? known.at(-1) : undefined
  return {
    slug,
    theme,
    title,
    number: value === undefined ? undefined : valueWords(value, unit, telling.language),
    absence: telling.t(isFollowUp(indicator) && rows.length > 0 ? 'masked' : 'notMeasured'),
    nature: nature && telling.t(`natures.${nature}`),
    of: newest && rowName(newest, telling),
    response: responseWords(response, telling),
  }
}

/** True for what those who came say became of them: a line of it without a number has too few answers to show it. */
export function isFollowUp({ computed }: Pick<ReportIndicator, 'computed'>): boolean {
  return computed !== null && Object.hasOwn(OUTCOME_FORMULAS, computed)
}

/** What a line is about: an edition and its year, a year, a day, or what was given outside every edition. */
export function rowName({ edition, when }: IndicatorRow, { t, language }: Telling): string {
  if (when) return measuredWhen(when, language)
  if (!edition) return t('outside')
  return `${edition.name}, ${edition.year}`
}

/** Where the number of a line comes from. */
export function rowSource({ nature, source, since, response }: IndicatorRow, { t, language }: Telling): string {
  if (source) return source
  if (response) return t('since.outcomes')
  if (nature !== 'counted') return '–'
  return since ? t('since.counted', { day: longDay(since, language) }) : t('since.handouts')
}

/** `31 réponses sur 84 personnes interrogées (37 %)`. */
export function responseWords(response: IndicatorRow['response'], { t, language }: Telling): string | undefined {
  if (!response) return undefined
  const { asked, answered } = response
  const percent = formatPercent(shareOf(answered, asked), language)
  const number = (value: number) => formatNumber(value, language)
  return t('response', { count: answered, answered: number(answered), asked: number(asked), percent })
}

/** Declared and measured numbers are typed; counted ones are the application's own. */
export function lookOf(nature: Nature | undefined): 'full' | 'hollow' {
  return nature === 'declared' ? 'hollow' : 'full'
}
