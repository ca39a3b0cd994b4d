import type { Language } from 'db/schema/words'
import { LANDMARK, mapWords, sourceNote } from '~/features/neighbourhood/area-map.server'
import type { NeighbourhoodInForce } from '~/features/neighbourhood/queries.server'
import type { ChartPictures } from '~/lib/chart.server'
import type { Position } from '~/lib/geometry'
import { translatorFor } from '~/lib/i18n.server'
import { drawMap, type MapPlace } from '~/lib/map/map.server'
import { CITIES } from './cities'
import { metresBetween } from './nearest'
import type { StartingPoint } from './starting-points'

const FAR = 20_000
/** Large cities all around, to find one’s way. */
const AROUND = ['Blagnac', 'Colomiers', 'Cugnaux', 'L’Union']

type Asked = {
  /** In the order of the list: each bears its rank there, after those `before` them. */
  structures: readonly { position: Position | undefined }[]
  before: number
  start: StartingPoint | undefined
  inForce: readonly NeighbourhoodInForce[]
  day: string
  language: Language
}
type StructuresMap = { pictures: ChartPictures; notes: string[] }

/**
 * The structures among the area's priority neighbourhoods, each with its number in the list; undefined when none is within
 * 20 km of the start, or of the middle of Toulouse.
 */
export function drawStructuresMap({
  structures,
  before,
  start,
  inForce,
  day,
  language,
}: Asked): StructuresMap | undefined {
  const middle = start?.position ?? LANDMARK.position
  const numbered = structures.map(({ position }, index) => ({ position, number: before + index + 1 }))
  const near = numbered.filter(({ position }) => position && metresBetween(middle, position) <= FAR)
  if (near.length === 0) return undefined
  const t = translatorFor(language).getFixedT(language, 'structures')
  const code = start?.neighbourhood?.code
  const areas = inForce.map(({ outline, ...one }) => {
    if (one.code !== code) return { outline, shade: 'plain' as const, text: '', short: '' }
    return { outline, shade: 'light' as const, text: start?.name ?? '', short: start?.name ?? '' }
  })
  return {
    pictures: drawMap({
      areas,
      places: [...pinsOf(near), ...landmarks(start)],
      legend: [
        { shade: 'place', text: t('map.place') },
        ...(areas.some(({ shade }) => shade === 'light') ? [{ shade: 'light' as const, text: t('map.yours') }] : []),
        ...(areas.length > 0 ? [{ shade: 'plain' as const, text: t('map.neighbourhood') }] : []),
      ],
    }),
    notes: [
      ...(near.length < structures.length ? [t('map.absent')] : []),
      ...(areas.length > 0 ? [sourceNote(mapWords(language), day, language)] : []),
      t('map.cities'),
    ],
  }
}

/** One mark for those that stand at the same place. */
function pinsOf(near: readonly { position: Position | undefined; number: number }[]): MapPlace[] {
  return [...Map.groupBy(near, ({ position }) => String(position)).values()].map(together => {
    const text = together.map(({ number }) => number).join(', ')
    return { position: together[0]?.position ?? [], text, short: text }
  })
}

function landmarks(start: StartingPoint | undefined): MapPlace[] {
  const isShown = ({ name, slug }: (typeof CITIES)[number]) =>
    AROUND.includes(name) || (slug === start?.slug && name !== 'Toulouse')
  return [
    LANDMARK,
    ...CITIES.filter(isShown).map(({ name, position }) => ({ position, text: name, short: name, isLandmark: true })),
  ]
}
