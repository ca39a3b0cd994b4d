import type { Figure } from './summary'
import type { Words } from './words'

/** A figure in words: its number, or that nobody published it, and what it counts. */
export function figureWords({ indicator, value, unit }: Figure, { t, number, percent }: Words) {
  const said = unit === 'percent' ? percent : number
  return { number: value === undefined ? t('natures.unpublished') : said(value), text: t(`figures.${indicator}`) }
}
