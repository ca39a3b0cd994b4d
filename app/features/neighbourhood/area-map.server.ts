import type { Language } from 'db/schema/words'
import type { TFunction } from 'i18next'
import type { Table } from '~/features/statistics/breakdown'
import type { ChartPictures } from '~/lib/chart.server'
import { longDay } from '~/lib/dates'
import { translatorFor } from '~/lib/i18n.server'
import { drawMap, type MapArea, type MapPlace, type Shade } from '~/lib/map/map.server'
import { formatNumber, formatPercent } from '~/lib/numbers'
import { listInForce, type NeighbourhoodInForce } from './queries.server'

export type AreaMap = {
  title: string
  pictures: ChartPictures
  notes: string[]
  caption: string
  columns: string[]
  rows: { key: string; cells: string[] }[]
}

type Asked = {
  /** The day of the edition: its perimeters are drawn. */
  day: string
  language: Language
  place: { position: { latitude: number; longitude: number }; name: string } | undefined
  /** Neighbourhoods as this reader may see them, and all who said whether they live in one; undefined: not shown. */
  shown: { table: Table; answers: number | undefined } | undefined
}

/**
 * The area's neighbourhoods shaded by their share of those who answered, and where the edition took place; undefined when no
 * perimeter is known for that day. Shares come from numbers the reader sees: they tell nothing more.
 */
export async function findSharesMap({ day, language, place, shown }: Asked): Promise<AreaMap | undefined> {
  const inForce = await listInForce(day)
  if (inForce.length === 0) return undefined
  const t = mapWords(language)
  const rows = inForce.map(neighbourhood => ({ ...neighbourhood, ...shareOf(neighbourhood.code, shown) }))
  const areas = rows.map(({ share, ...row }, index): MapArea => {
    const name = shortName(row.name)
    const text = share === undefined ? name : `${name}, ${formatPercent(share, language)}`
    return { outline: row.outline, shade: shown ? shadeOf(share) : 'plain', text, short: String(index + 1) }
  })
  const pin = place && pinAt(place.position, place.name)
  const shades = SHADES.filter(shade => areas.some(area => area.shade === shade))
  return {
    title: t('shares'),
    pictures: drawMap({
      areas,
      places: pin ? [pin, LANDMARK] : [LANDMARK],
      legend: [
        ...shades.map(shade => ({ shade, text: t(`legend.${shade}`) })),
        ...(pin ? [{ shade: 'place' as const, text: t('legend.place') }] : []),
      ],
    }),
    notes: [t(shown ? 'base' : 'withheld'), t('numbers'), sourceNote(t, day, language)],
    caption: t('sharesCaption'),
    columns: [t('columns.neighbourhood'), t('columns.people'), t('columns.share')],
    rows: rows.map(({ code, count, share, ...row }, index) => ({
      key: code,
      cells: [
        numbered(row, index),
        count === undefined ? t('hidden') : formatNumber(count, language),
        share === undefined ? t('hidden') : formatPercent(share, language),
      ],
    })),
  }
}

/** The area's neighbourhoods in force on a day, with their population; undefined when none is. */
export async function findNeighbourhoodsMap(day: string, language: Language): Promise<AreaMap | undefined> {
  const inForce = await listInForce(day)
  if (inForce.length === 0) return undefined
  const t = mapWords(language)
  const areas = inForce.map(({ outline, name }, index): MapArea => {
    return { outline, shade: 'plain', text: shortName(name), short: String(index + 1) }
  })
  return {
    title: t('neighbourhoods'),
    pictures: drawMap({ areas, places: [LANDMARK], legend: [] }),
    notes: [t('numbers'), sourceNote(t, day, language)],
    caption: t('neighbourhoodsCaption'),
    columns: [t('columns.neighbourhood'), t('columns.city'), t('columns.population')],
    rows: inForce.map(({ code, city, population, ...row }, index) => ({
      key: code,
      cells: [numbered(row, index), city, population === null ? '' : formatNumber(population, language)],
    })),
  }
}

/** The words of maps in a language. */
export function mapWords(language: Language): TFunction<'areaMap'> {
  return translatorFor(language).getFixedT(language, 'areaMap') as unknown as TFunction<'areaMap'>
}

/** A mark on a map with the name it bears wherever there is room. */
export function pinAt({ latitude, longitude }: { latitude: number; longitude: number }, name: string): MapPlace {
  return { position: [longitude, latitude], text: name, short: name }
}

/** The middle of Toulouse, to find one’s way. */
export const LANDMARK: MapPlace = { position: [1.4442, 43.6045], text: 'Capitole', short: 'Capitole', isLandmark: true }

/** Where the outlines come from, and of which day. */
export function sourceNote(t: TFunction<'areaMap'>, day: string, language: Language): string {
  return t('source', { day: longDay(new Date(`${day}T12:00:00Z`), language) })
}

/** `Izards - 3 Cocus - La Vache` → `Izards`: what fits on a map. */
function shortName(name: string): string {
  return name.split(' - ')[0] ?? name
}

/** A neighbourhood's name with its number on the map. */
function numbered({ name }: Pick<NeighbourhoodInForce, 'name'>, index: number): string {
  return `${index + 1}. ${name}`
}

const SHADES = ['plain', 'unknown', 'faint', 'light', 'strong', 'full'] as const satisfies readonly Shade[]

function shadeOf(share: number | undefined): (typeof SHADES)[number] {
  if (share === undefined) return 'unknown'
  if (share < 1) return 'faint'
  if (share < 5) return 'light'
  return share < 15 ? 'strong' : 'full'
}

function shareOf(code: string, shown: Asked['shown']): { count: number | undefined; share: number | undefined } {
  const count = shown?.table.cells.find(cell => cell.key === code)?.count
  const share = count === undefined || !shown?.answers ? undefined : Math.round((count * 100) / shown.answers)
  return { count, share }
}
