import { slugify } from '~/lib/slug'
import { hoursInWords } from './hours'

/** What a line of a file says, as an organiser would have typed it; absent: the file does not say. */
export type Typed = Record<string, string | undefined>
export type Line = { line: number; id: string; typed: Typed }

/** One line of the national file of digital mediation, by the names of its columns. */
export function mediationLine(line: number, cells: Record<string, string>): Line {
  const words = slugify(cells.dispositif_programmes_nationaux ?? '')
  return {
    line,
    id: (cells.id ?? '').trim(),
    typed: {
      ...placeOf(cells),
      type: words.includes('france-services') ? 'france-services' : 'digital-place',
      phone: phoneOf(firstOf(cells.telephone)),
      email: firstOf(cells.courriels),
      web: firstOf(cells.site_web),
      hours: hoursInWords(cells.horaires),
      services: listOf(cells.services),
    },
  }
}

const TYPES: [type: string, sign: RegExp][] = [
  ['mission-locale', /mission-locale|^ml$/],
  ['france-travail', /france-travail|pole-emploi|^(pe|ft)$/],
  ['cap-emploi', /cap-emploi/],
  ['france-services', /france-services?$/],
  ['information-jeunesse', /information-jeunesse|^(crij|bij|pij)$/],
  ['digital-place', /^numerique|mednum/],
]

/** One structure of data·inclusion, in its former form (`typologie`, `labels_nationaux`) or the present one (`reseaux_porteurs`). */
export function inclusionLine(line: number, raw: Record<string, unknown>): Line {
  const cells = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, plain(value)]))
  const said = [raw.typologie, raw.labels_nationaux, raw.reseaux_porteurs, raw.thematiques].flat()
  const signs = said.map(sign => slugify(plain(sign) ?? ''))
  return {
    line,
    id: cells.id ?? '',
    typed: {
      ...placeOf(cells),
      type: TYPES.find(([, sign]) => signs.some(word => sign.test(word)))?.[0] ?? 'other',
      phone: phoneOf(cells.telephone),
      email: cells.courriel,
      web: firstOf(cells.site_web),
      hours: hoursInWords(cells.horaires_ouverture ?? cells.horaires_accueil),
      services: cells.presentation_resume,
    },
  }
}

function placeOf(cells: Record<string, string | undefined>): Typed {
  const { nom, adresse, code_postal, commune, latitude, longitude } = cells
  return { title: nom, address: adresse, postcode: code_postal, city: commune, ...positionOf(latitude, longitude) }
}

/** The middle of the sea is where those who do not know put things. */
function positionOf(latitude?: string, longitude?: string): Typed {
  const [north, east] = [latitude, longitude].map(text => (text ? Number(text.replace(',', '.')) : Number.NaN))
  if (!north || !east || Math.abs(north) > 90 || Math.abs(east) > 180) return {}
  return { latitude: String(+north.toFixed(6)), longitude: String(+east.toFixed(6)) }
}

function firstOf(text: string | undefined): string | undefined {
  return text?.split(/[|;]/)[0]?.trim()
}

function listOf(text: string | undefined): string | undefined {
  const items = (text ?? '').split('|').map(item => item.trim())
  return items
    .filter(Boolean)
    .map(item => `- ${item}`)
    .join('\n')
}

/** `+33561000000` → `05 61 00 00 00`; anything else as it is. */
function phoneOf(text: string | undefined): string | undefined {
  const digits = text?.replace(/[\s.()-]/g, '').replace(/^(\+|00)330?/, '0')
  return digits && /^0\d{9}$/.test(digits) ? digits.match(/../g)?.join(' ') : text
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : undefined
}
