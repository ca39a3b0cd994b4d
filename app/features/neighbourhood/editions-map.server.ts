import type { Language } from 'db/schema/words'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { venuePosition } from '~/features/edition/words'
import { middleOf } from '~/lib/geometry'
import { drawMap } from '~/lib/map/map.server'
import { ordinal } from '~/lib/numbers'
import { slugify } from '~/lib/slug'
import { type AreaMap, LANDMARK, mapWords, pinAt, sourceNote } from './area-map.server'
import { listDistrictCodes, listInForce, type NeighbourhoodInForce } from './queries.server'

type Asked = {
  editions: readonly Pick<EditionWithVenue, 'id' | 'number' | 'name' | 'venue'>[]
  /** Whose perimeters are drawn. */
  day: string
  language: Language
}
type Place = { position: { latitude: number; longitude: number }; isExact: boolean }

/**
 * All editions on one map of the area: at their venue, or in the middle of the neighbourhood that bears their name. Those
 * of which neither is known are in the table alone. Undefined when no perimeter is known for that day.
 */
export async function findEditionsMap({ editions, day, language }: Asked): Promise<AreaMap | undefined> {
  const inForce = await listInForce(day)
  if (inForce.length === 0) return undefined
  const codes = await listDistrictCodes()
  const t = mapWords(language)
  const placed = editions.map(edition => ({ edition, place: placeOf(edition, codes, inForce) }))
  const byNumber = placed.toSorted((a, b) => a.edition.number - b.edition.number)
  const pins = [...Map.groupBy(byNumber, ({ place }) => JSON.stringify(place?.position))].flatMap(([, together]) => {
    const position = together[0]?.place?.position
    const names = together.map(({ edition }) => ordinal(edition.number, language))
    return position ? [pinAt(position, names.join(', '))] : []
  })
  return {
    title: t('editions'),
    pictures: drawMap({
      areas: inForce.map(({ outline }) => ({ outline, shade: 'plain', text: '', short: '' })),
      places: [...pins, LANDMARK],
      legend: [
        { shade: 'plain', text: t('legend.plain') },
        { shade: 'place', text: t('legend.places') },
      ],
    }),
    notes: [...(placed.some(({ place }) => place && !place.isExact) ? [t('about')] : []), sourceNote(t, day, language)],
    caption: t('editionsCaption'),
    columns: [t('columns.edition'), t('columns.place')],
    rows: placed.map(({ edition, place }) => ({
      key: edition.id,
      cells: [
        `${t('order', { rank: ordinal(edition.number, language) })}, ${edition.name}`,
        [edition.venue && `${edition.venue.name}, ${edition.venue.city}`, place ? '' : t('notPlaced')]
          .filter(Boolean)
          .join(' · ') || edition.name,
      ],
    })),
  }
}

function placeOf(
  { venue, name }: Asked['editions'][number],
  codes: Map<string, string>,
  inForce: readonly NeighbourhoodInForce[],
): Place | undefined {
  const position = venuePosition(venue)
  if (position) return { position, isExact: true }
  const code = codes.get(slugify(name)) ?? codes.get(`les-${slugify(name)}`)
  const neighbourhood = inForce.find(one => one.code === code)
  if (!neighbourhood) return undefined
  const [longitude = 0, latitude = 0] = middleOf(neighbourhood.outline)
  return { position: { longitude, latitude }, isExact: false }
}
