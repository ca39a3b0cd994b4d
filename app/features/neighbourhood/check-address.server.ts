import { createHmac, randomBytes } from 'node:crypto'
import { db } from 'db/client.server'
import { perimeters, priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { and, eq, sql } from 'drizzle-orm'
import { geocode } from '~/lib/geocoder.server'
import { slugify } from '~/lib/slug'
import { AREA, departmentOfCommune } from './area'
import { isInForce } from './in-force.server'
import { locate } from './locate.server'

/** What an address tells: a neighbourhood's code, that it is in none, that nobody knows, or that nobody answered. */
export type AddressAnswer = { outcome: 'inside'; code: string } | { outcome: 'outside' | 'unknown' | 'unavailable' }

const HOUR = 60 * 60 * 1000
const MOST_KEPT = 5000
const SHORTEST = 3

// Answers only, under a hash whose key lives as long as the process: neither addresses nor people can be found again.
const key = randomBytes(32)
const answers = new Map<string, { answer: AddressAnswer; until: number }>()

/**
 * Whether an address lies in a priority neighbourhood in force on a day. Never throws because of the geocoder; keeps the
 * answer for an hour, and the address not at all.
 */
export async function checkAddress(address: string, day: string, now: Date): Promise<AddressAnswer> {
  const normalised = slugify(address)
  if (normalised.length < SHORTEST) return { outcome: 'unknown' }
  const name = createHmac('sha256', key).update(`${day} ${normalised}`).digest('base64')
  const known = answers.get(name)
  if (known && known.until > now.getTime()) return known.answer
  const answer = await ask(address, day)
  if (answer.outcome !== 'unavailable') keep(name, { answer, until: now.getTime() + HOUR })
  return answer
}

/** Forgets all answers: perimeters have changed. */
export function forgetAnswers(): void {
  answers.clear()
}

/** How many answers are kept. */
export function countAnswers(): number {
  return answers.size
}

async function ask(address: string, day: string): Promise<AddressAnswer> {
  const place = await geocode(address)
  if (place.outcome !== 'found') return { outcome: place.outcome }
  const code = await locate(place.position, day)
  if (code) return { outcome: 'inside', code }
  return { outcome: (await isCovered(place.commune, day)) ? 'outside' : 'unknown' }
}

/**
 * True where all perimeters of a day are known: in the area, or in the rest of a department once its file has been imported.
 * Elsewhere, to find none tells nothing.
 */
async function isCovered(commune: string, day: string): Promise<boolean> {
  const [found] = await db
    .select({ code: perimeters.code })
    .from(perimeters)
    .innerJoin(priorityNeighbourhoods, eq(priorityNeighbourhoods.code, perimeters.code))
    .where(
      and(
        isInForce(day),
        eq(priorityNeighbourhoods.isInArea, AREA.communes.has(commune)),
        eq(sql`substr(${perimeters.code}, 3, 3)`, departmentOfCommune(commune)),
      ),
    )
    .limit(1)
  return found !== undefined
}

function keep(name: string, kept: { answer: AddressAnswer; until: number }): void {
  answers.delete(name)
  answers.set(name, kept)
  const [oldest] = answers.keys()
  if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest)
}
