import type { TFunction } from 'i18next'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import type { Block } from '~/features/figures/blocks.server'
import type { FirstFigure } from '~/features/figures/first-figure'
import type { Figure } from '~/features/figures/summary'
import type { Words } from '~/features/figures/words'
import type { Quote } from '~/features/quote/quotes.server'
import type { DeclaredCountFigure } from '~/features/statistics/declared'
import type { PublicFigures } from '~/features/statistics/public-figures.server'

/** Everything that the report of an edition says, for everybody's eyes. */
export type EditionReport = {
  edition: EditionWithVenue
  when: string
  where: string
  shown: PublicFigures
  figure: FirstFigure
  summary: Figure[]
  counts: DeclaredCountFigure[]
  blocks: Block[]
  comparison: Block
  /** A target, then what was reached, in words. */
  aims: { what: string; aim: string; reached: string }[]
  programme: { hours: string; title: string; hosts: string }[]
  roles: { role: string; names: string[] }[]
  quotes: Quote[]
  address: string
  now: Date
}

/** How the report says things: its own words, and those of figures. */
export type Said = { words: Words; t: TFunction<'report'> }
