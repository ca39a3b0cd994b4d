import { z } from 'zod'
import { config } from './config.server'
import type { Position } from './geometry'
import { readBody } from './http.server'
import { slugify } from './slug'

// The national geocoder (IGN, Géoplateforme) and those that speak like it. Format: https://geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage

const TIME_OUT = 2000
const SURE_ENOUGH = 0.7
/** What the service allows: one request a second, and bursts. */
const BURST = 50
const SECOND = 1000
const MOST_BYTES = 100_000

const AnswerSchema = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]) }),
      properties: z.object({
        type: z.string(),
        score: z.number(),
        city: z.string().catch(''),
        postcode: z.string().catch(''),
        citycode: z.string().catch(''),
      }),
    }),
  ),
})

type Feature = z.output<typeof AnswerSchema>['features'][number]
/** `unknown`: the service answered, and is not sure. `unavailable`: it did not, or was not asked. */
export type Geocoded =
  | { outcome: 'found'; position: Position /** Insee code. */; commune: string }
  | { outcome: 'unknown' | 'unavailable' }

type Settings = { url: string; timeOut?: number; clock?: () => number }

/** A way to ask where an address lies. The address goes to the service and nowhere else: no failure tells it. */
export function openGeocoder({ url, timeOut = TIME_OUT, clock = Date.now }: Settings) {
  const mayAsk = allowance(clock)
  return async (address: string): Promise<Geocoded> => {
    if (!mayAsk()) return { outcome: 'unavailable' }
    try {
      const query = new URLSearchParams({ q: address, limit: '1' })
      const answer = await fetch(`${url}/search?${query}`, {
        headers: { Accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeOut),
      })
      if (!answer.ok) throw new GeocoderFault(`answered ${answer.status}`)
      const [first] = (await readAnswer(answer)).features
      return first && isSure(first, address) ? found(first) : { outcome: 'unknown' }
    } catch (error) {
      console.error(`The geocoder did not help: ${reasonOf(error)}`)
      return { outcome: 'unavailable' }
    }
  }
}

const opened = new Map<string, ReturnType<typeof openGeocoder>>()

/** Where an address lies, for the service of the settings. */
export function geocode(address: string): Promise<Geocoded> {
  const url = config.geocoderUrl
  const ask = opened.get(url) ?? openGeocoder({ url })
  opened.set(url, ask)
  return ask(address)
}

class GeocoderFault extends Error {}

async function readAnswer(answer: Response) {
  const body = await readBody(answer, MOST_BYTES)
  const read = AnswerSchema.safeParse(parseJson(body?.toString('utf8') ?? ''))
  if (!read.success) throw new GeocoderFault('answered something else')
  return read.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A house, nearly surely the one that was written. Without its town or postcode, a street's name is in many towns. */
function isSure({ properties }: Feature, address: string): boolean {
  const { type, score, city, postcode, citycode } = properties
  if (type !== 'housenumber' || score < SURE_ENOUGH || citycode === '') return false
  const written = `-${spelledOut(address)}-`
  return [spelledOut(city), postcode].some(word => word !== '' && written.includes(`-${word}-`))
}

/** `St Orens` → `saint-orens`. */
function spelledOut(text: string): string {
  return slugify(text).replace(/\bst(e?)\b/g, 'saint$1')
}

function found({ geometry, properties }: Feature): Geocoded {
  return { outcome: 'found', position: geometry.coordinates, commune: properties.citycode }
}

/** The kind of a failure; its message might repeat what was asked. */
function reasonOf(error: unknown): string {
  if (error instanceof GeocoderFault) return error.message
  return error instanceof Error ? error.name : 'unknown'
}

/** True while the service may be asked once more: the allowance comes back a request a second. */
function allowance(clock: () => number): () => boolean {
  let left = BURST
  let at = clock()
  return () => {
    const now = clock()
    left = Math.min(BURST, left + Math.max(0, now - at) / SECOND)
    at = now
    if (left < 1) return false
    left -= 1
    return true
  }
}
