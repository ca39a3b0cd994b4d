import type { EditionWithVenue } from '~/features/edition/queries.server'
import { findSharesMap } from '~/features/neighbourhood/area-map.server'
import type { ShownFigures } from '~/features/statistics/published'
import type { Block } from './blocks.server'
import type { Words } from './words'

/** The map of the neighbourhoods that people came from, as this reader may see them; none for a day without perimeters. */
export async function findMapBlock(edition: EditionWithVenue, figures: ShownFigures, words: Words): Promise<Block[]> {
  const { venue, heldOn, year } = edition
  const position = positionOf(venue)
  const table = figures.tables.neighbourhood
  const map = await findSharesMap({
    day: heldOn ?? `${year}-12-31`,
    language: words.language,
    place: position && venue ? { position, name: venue.name } : undefined,
    shown: table && { table, participants: figures.participants },
  })
  return map ? [{ id: 'map', ...map }] : []
}

function positionOf(venue: EditionWithVenue['venue']) {
  if (!venue || venue.latitude === null || venue.longitude === null) return undefined
  return { latitude: venue.latitude, longitude: venue.longitude }
}
