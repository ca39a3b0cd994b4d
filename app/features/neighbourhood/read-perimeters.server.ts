import { z } from 'zod'
import type { Outline, Position } from '~/lib/geometry'
import { unzip } from '~/lib/zip.server'
import { AREA } from './area'

/** Of the file as it is sent: the official archive holds the same perimeters in several formats. */
export const MOST_PERIMETER_BYTES = 40_000_000
const MOST_UNPACKED_BYTES = 20_000_000
const MOST_NEIGHBOURHOODS = 5000
const MOST_POSITIONS = 1_000_000

export type FilePerimeter = { code: string; name: string; city: string; isInArea: boolean; outline: Outline }

/** The reason, in a sentence that can be shown, why a file of perimeters cannot be read. */
export class UnreadablePerimeters extends Error {}

const words = z
  .union([z.string(), z.array(z.string()).transform(list => list.join(', '))])
  .transform(text => text.trim())
const FileSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ properties: z.record(z.string(), z.unknown()), geometry: z.unknown() }))
    .min(1)
    .max(MOST_NEIGHBOURHOODS),
})
const PropertiesSchema = z.object({
  code: z.string().regex(/^Q[NP][0-9A-Z]{6}$/),
  name: words.pipe(z.string().min(1).max(200)),
  city: words.pipe(z.string().min(1).max(500)),
  siren: z.union([z.string(), z.number()]).transform(String).optional(),
})
const GeometrySchema = z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()).min(1) })

/**
 * The priority neighbourhoods of the official file (GeoJSON, or the archive of data.gouv.fr that holds one), whole or of some
 * departments. Throws an UnreadablePerimeters at the first thing that is not as it should be.
 */
export function readPerimeters(bytes: Buffer): FilePerimeter[] {
  const file = FileSchema.safeParse(parse(textOf(bytes)))
  if (!file.success) {
    throw new UnreadablePerimeters('Ce fichier n’est pas une liste GeoJSON de 1 à 5\u00a0000 quartiers.')
  }
  const room = { left: MOST_POSITIONS }
  const found = file.data.features.map((feature, index) => readFeature(feature, { number: index + 1, room }))
  const codes = new Set<string>()
  for (const { code } of found) {
    if (codes.has(code)) throw new UnreadablePerimeters(`Le quartier ${code} est deux fois dans ce fichier.`)
    codes.add(code)
  }
  return found
}

function textOf(bytes: Buffer): string {
  if (bytes.length === 0) throw new UnreadablePerimeters('Ce fichier est vide.')
  if (bytes.length > MOST_PERIMETER_BYTES) throw new UnreadablePerimeters('Ce fichier dépasse 40\u00a0Mo.')
  const isArchive = bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))
  const content = isArchive ? entryOf(bytes) : bytes
  if (content.length > MOST_UNPACKED_BYTES) throw new UnreadablePerimeters('La liste GeoJSON dépasse 20\u00a0Mo.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new UnreadablePerimeters('Ce fichier n’est pas du texte en UTF-8.')
  }
}

/** In the official archive, the one list in degrees; the others are in metres. */
function entryOf(bytes: Buffer): Buffer {
  for (const wanted of [/WGS84[^/]*\.geojson$/i, /\.geojson$/i]) {
    const [first] = unpack(bytes, wanted).sort((a, b) => b.content.length - a.content.length)
    if (first) return first.content
  }
  throw new UnreadablePerimeters('Cette archive ne contient aucune liste GeoJSON.')
}

function unpack(bytes: Buffer, wanted: RegExp) {
  try {
    return unzip(bytes, MOST_UNPACKED_BYTES, name => wanted.test(name)) ?? []
  } catch (error) {
    if (error instanceof RangeError)
      throw new UnreadablePerimeters('La liste GeoJSON de cette archive dépasse 20\u00a0Mo.')
    throw error
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new UnreadablePerimeters('Ce fichier n’est pas du GeoJSON\u00a0: prenez-le tel que data.gouv.fr le donne.')
  }
}

type Feature = z.output<typeof FileSchema>['features'][number]
type Reading = { number: number; room: { left: number } }

function readFeature({ properties: said, geometry }: Feature, { number, room }: Reading): FilePerimeter {
  const properties = PropertiesSchema.safeParse({
    code: said.code_qp ?? said.code,
    name: said.lib_qp ?? said.nom_qp ?? said.nom,
    city: said.lib_com ?? said.commune_qp ?? said.communes,
    siren: said.siren_epci ?? said.epci,
  })
  if (!properties.success) {
    throw new UnreadablePerimeters(
      `Le quartier n°\u00a0${number} du fichier n’a pas de code (code_qp), de nom (lib_qp) ou de commune (lib_com) lisible.`,
    )
  }
  const { siren, ...neighbourhood } = properties.data
  const outline = readOutline(geometry, room)
  if (!outline) {
    throw new UnreadablePerimeters(
      `Le contour de ${neighbourhood.code} n’est pas un polygone fermé, en longitude et latitude (WGS\u00a084).`,
    )
  }
  return { ...neighbourhood, isInArea: siren === AREA.siren, outline }
}

function readOutline(geometry: unknown, room: { left: number }): Outline | undefined {
  const read = GeometrySchema.safeParse(geometry)
  if (!read.success) return undefined
  const { type, coordinates } = read.data
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  const outline = polygons.map(polygon => (Array.isArray(polygon) ? polygon.map(ring => readRing(ring, room)) : []))
  const isWhole = outline.every(polygon => polygon.length > 0 && polygon.every(ring => ring !== undefined))
  return isWhole ? (outline as Outline) : undefined
}

function readRing(ring: unknown, room: { left: number }): Position[] | undefined {
  if (!Array.isArray(ring) || ring.length < 4) return undefined
  room.left -= ring.length
  if (room.left < 0) throw new UnreadablePerimeters('Ces contours ont plus d’un million de points.')
  if (!ring.every(isPosition)) return undefined
  const positions = ring.map(([longitude, latitude]) => [longitude, latitude] as [number, number])
  const [first, last] = [positions[0], positions.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? positions : undefined
}

function isPosition(value: unknown): value is [number, number] {
  if (!Array.isArray(value)) return false
  const [longitude, latitude] = value as unknown[]
  return isDegree(longitude, 180) && isDegree(latitude, 90)
}

function isDegree(value: unknown, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most
}
