import type { Figure } from './summary'
import type { Words } from './words'

/** A figure in words: its number, or that it is hidden or that nobody published it, and what it counts. */
export function figureWords({ indicator, value, unit, isHidden }: Figure, { t, number, percent }: Words) {
  const said = unit === 'percent' ? percent : number
  return {
    number: value === undefined ? t(isHidden ? 'hidden' : 'natures.unpublished') : said(value),
    text: t(`figures.${indicator}`),
  }
}
