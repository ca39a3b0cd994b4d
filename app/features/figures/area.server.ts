import type { EditionWithVenue } from '~/features/edition/queries.server'
import { AREA } from '~/features/neighbourhood/area'
import { findSharesMap } from '~/features/neighbourhood/area-map.server'
import { findAreaShare } from '~/features/neighbourhood/population.server'
import { headlineOf } from '~/features/statistics/headline'
import type { ShownFigures } from '~/features/statistics/published'
import type { Block } from './blocks.server'
import type { Words } from './words'

type Shown = { edition: EditionWithVenue; figures: ShownFigures; words: Words }

/**
 * Blocks with what is known of the area on the edition's day: beside the share of people from priority neighbourhoods, that of
 * the whole population; after the neighbourhoods, their map. As they were for a day without perimeters.
 */
export async function withArea(blocks: Block[], { edition, figures, words }: Shown): Promise<Block[]> {
  const day = edition.heldOn ?? `${edition.year}-12-31`
  const [share, map] = await Promise.all([findAreaShare(day), findMap({ edition, figures, words }, day)])
  return blocks.flatMap(block => {
    if (block.id === 'qpv' && share) return [{ ...block, notes: [...block.notes, shareNote(share.percent, words)] }]
    return block.id === 'neighbourhood' && map ? [block, map] : [block]
  })
}

async function findMap({ edition, figures, words }: Shown, day: string): Promise<Block | undefined> {
  const { venue } = edition
  const position = positionOf(venue)
  const table = figures.tables.neighbourhood
  if (!table) return undefined
  const map = await findSharesMap({
    day,
    language: words.language,
    place: position && venue ? { position, name: venue.name } : undefined,
    shown: { table, answers: headlineOf(figures)['qpv-answers'] },
  })
  return map && { id: 'map', ...map }
}

function positionOf(venue: EditionWithVenue['venue']) {
  if (!venue || venue.latitude === null || venue.longitude === null) return undefined
  return { latitude: venue.latitude, longitude: venue.longitude }
}

function shareNote(share: number, { t, percent }: Words): string {
  return t('areaShare', { area: AREA.name, share: percent(share) })
}
