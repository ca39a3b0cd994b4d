import { TARGETS, type Target } from 'db/schema/words'
import { formatNumber, formatPercent } from '~/lib/numbers'

/** What an edition aims at: a number of people, or whole percents. No key: no target. */
export type Targets = Partial<Record<Target, number>>
/** The same indicators as they are: what is not known, or hidden, has no key. */
export type Reached = { readonly [indicator in Target]?: number }

export type Distance = {
  indicator: Target
  target: number
  reached: number | undefined
  /** Reached less target, in people or in points: below zero, there is still a way to go. */
  gap: number | undefined
}

/** How far an edition is from each of its targets, in reading order. */
export function distances(targets: Targets, reached: Reached): Distance[] {
  return TARGETS.flatMap(indicator => {
    const target = targets[indicator]
    if (target === undefined) return []
    const value = reached[indicator]
    return { indicator, target, reached: value, gap: value === undefined ? undefined : value - target }
  })
}

/** A number of this indicator: `350 personnes`, `40 %`. */
export function amount(indicator: Target, value: number): string {
  if (indicator !== 'participants') return formatPercent(value, 'fr')
  return `${formatNumber(value, 'fr')}\u00a0${value < 2 ? 'personne' : 'personnes'}`
}

/** `4 points sous l’objectif`, `Objectif atteint`, `12 personnes de plus que l’objectif`. */
export function gapSentence({ indicator, gap }: Pick<Distance, 'indicator' | 'gap'>): string {
  if (gap === undefined) return 'Pas encore connu'
  if (gap === 0) return 'Objectif atteint'
  return `${difference(indicator, Math.abs(gap))} ${gap < 0 ? 'sous l’objectif' : 'au-dessus de l’objectif'}`
}

function difference(indicator: Target, size: number): string {
  if (indicator === 'participants') return amount(indicator, size)
  return `${size}\u00a0${size < 2 ? 'point' : 'points'}`
}
