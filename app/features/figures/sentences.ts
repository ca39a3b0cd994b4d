import { AGE_BANDS, type AgeBand, type Situation } from 'db/schema/words'
import { quarterEnd } from '~/features/statistics/arrivals'
import type { Table, TableCell } from '~/features/statistics/breakdown'
import { ELSEWHERE, NOT_SAID } from '~/features/statistics/tally'
import { timeRange } from '~/lib/dates'
import type { Words } from './words'

/** What a chart shows, in one true sentence, and the answers it speaks of. */
export type Headline = { title: string; keys: string[] }

const TENS = { 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine' } as const
const BOUNDS: Record<AgeBand, [from: number | undefined, to: number | undefined]> = {
  'under-16': [undefined, 16],
  '16-25': [16, 25],
  '26-45': [26, 45],
  '46-65': [46, 65],
  'over-65': [65, undefined],
}

/** "Huit personnes sur dix ont entre 16 et 45 ans": the two neighbouring bands that hold most people. */
export function ageHeadline(table: Table, words: Words): Headline {
  const { t, percent } = words
  const shares = new Map(table.cells.map(cell => [cell.key, cell.share]))
  const pairs = AGE_BANDS.slice(1).map((band, index) => {
    const keys = [AGE_BANDS[index] as AgeBand, band]
    return { keys, share: sumOf(keys.map(key => shares.get(key))) }
  })
  const best = largestBy(pairs, pair => pair.share)
  if (best?.share === undefined || best.share < 50 || best.share > 99) return { title: t('titles.age'), keys: [] }

  const range = ageRange(best.keys[0] as AgeBand, best.keys[1] as AgeBand, words)
  const ten = Math.round(best.share / 10)
  const number = Math.abs(best.share - ten * 10) <= 1 ? TENS[ten as keyof typeof TENS] : undefined
  const title = number
    ? t('sentences.ageOfTen', { number: t(`tens.${number}`), range })
    : t('sentences.ageShare', { share: percent(best.share), range })
  return { title, keys: best.keys }
}

/** "39 % de femmes, 61 % d’hommes", or what may be said of it. */
export function genderHeadline(table: Table, { t, percent }: Words): Headline {
  const [women, men] = ['woman', 'man'].map(key => shareOf(table, key))
  if (women === undefined) return { title: t('titles.gender'), keys: [] }
  const title =
    men === undefined
      ? t('sentences.women', { women: percent(women) })
      : t('sentences.womenAndMen', { women: percent(women), men: percent(men) })
  return { title, keys: ['woman'] }
}

/** "14 % viennent d’un quartier prioritaire". */
export function qpvHeadline(table: Table, { t, percent }: Words): Headline {
  const share = shareOf(table, 'yes')
  if (share === undefined) return { title: t('titles.qpv'), keys: [] }
  return { title: t('sentences.qpv', { share: percent(share) }), keys: ['yes'] }
}

/** "24 personnes du quartier Grand Mirail": the largest of those that are shown. */
export function neighbourhoodHeadline(table: Table, { t, people, answer }: Words): Headline {
  const best = largestCell({ ...table, cells: table.cells.filter(cell => cell.key !== ELSEWHERE) })
  if (!best?.count) return { title: t('titles.neighbourhood'), keys: [] }
  const name = answer('neighbourhood', best.key)
  return { title: t('sentences.neighbourhood', { people: people(best.count), name }), keys: [best.key] }
}

/** "45 % cherchent un emploi": the largest of those that are shown. */
export function situationHeadline(table: Table, { t, percent }: Words): Headline {
  const best = largestCell(table)
  if (!best?.count || best.share === undefined) return { title: t('titles.situation'), keys: [] }
  const what = t(`doing.${best.key as Situation}`)
  return { title: t('sentences.situation', { share: percent(best.share), what }), keys: [best.key] }
}

/** "62 % viennent pour la première fois". */
export function firstVisitHeadline(table: Table, { t, percent }: Words): Headline {
  const share = shareOf(table, 'yes')
  if (share === undefined) return { title: t('titles.first-visit'), keys: [] }
  return { title: t('sentences.firstVisit', { share: percent(share) }), keys: ['yes'] }
}

/** "24 personnes avec la Mission Locale": the organisation that sent most people, of those that are shown. */
export function prescriberHeadline(table: Table, { t, people, answer }: Words): Headline {
  const best = largestCell({ ...table, cells: table.cells.filter(cell => cell.key !== ELSEWHERE) })
  if (!best?.count) return { title: t('titles.prescriber'), keys: [] }
  const name = answer('prescriber', best.key)
  return { title: t('sentences.prescriber', { people: people(best.count), name }), keys: [best.key] }
}

/** The busiest quarter of an hour; called so only when no hidden one can be busier. */
export function arrivalsHeadline(table: Table, { t, number, language }: Words): Headline {
  const best = largestCell({ ...table, cells: table.cells.slice(1, -1) })
  if (!best?.count) return { title: t('titles.arrivals'), keys: [] }
  const range = timeRange(new Date(best.key), quarterEnd(best.key), language)
  const isPeak = table.cells.every(({ key, count }) => key === best.key || (count ?? 0) < (best.count ?? 0))
  const title =
    isPeak && (table.hidden?.count ?? 0) < best.count
      ? t('sentences.arrivalsPeak', { range })
      : t('sentences.arrivals', { formatted: number(best.count), range })
  return { title, keys: [best.key] }
}

/** "entre 16 et 45 ans", "moins de 26 ans": from the first of neighbouring bands to the last. */
export function ageRange(first: AgeBand, last: AgeBand, { t }: Words): string {
  const [from] = BOUNDS[first]
  const [, to] = BOUNDS[last]
  if (from !== undefined && to !== undefined) return t('ranges.between', { from, to })
  if (to !== undefined) return t('ranges.under', { to: to + 1 })
  return t('ranges.over', { from: (from ?? 0) - 1 })
}

function shareOf(table: Table, key: string): number | undefined {
  return table.cells.find(cell => cell.key === key)?.share
}

function largestCell(table: Table): TableCell | undefined {
  return largestBy(
    table.cells.filter(cell => cell.key !== NOT_SAID),
    cell => cell.count,
  )
}

/** The first of the largest among the items that have a size. */
function largestBy<Item>(items: Item[], sizeOf: (item: Item) => number | undefined): Item | undefined {
  const sized = items.flatMap(item => ({ item, size: sizeOf(item) ?? -1 })).filter(({ size }) => size >= 0)
  return sized.sort((a, b) => b.size - a.size)[0]?.item
}

function sumOf(shares: (number | undefined)[]): number | undefined {
  return shares.some(share => share === undefined)
    ? undefined
    : shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
}
