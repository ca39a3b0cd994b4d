import type { Database } from 'db/client.server'
import { perimeters } from 'db/schema/neighbourhoods'
import { boxOf, type Outline, type Position } from '~/lib/geometry'
import { IN_FORCE_FROM } from '../neighbourhoods'
import { OUTLINES } from './outlines'

const SOURCE = 'ANCT, périmètres de 2024, Licence Ouverte 2.0'

/** Where the neighbourhoods lie; nothing is written where perimeters are already there. */
export async function seedPerimeters(database: Database): Promise<void> {
  const [known] = await database.select({ code: perimeters.code }).from(perimeters).limit(1)
  if (known) return
  const rows = Object.entries(OUTLINES).map(([code, text]) => {
    const coordinates = readOutline(text)
    return { code, coordinates, ...boxOf(coordinates), inForceFrom: IN_FORCE_FROM, source: SOURCE }
  })
  await database.insert(perimeters).values(rows).onConflictDoNothing()
}

/** An outline out of its short form, described in `outlines.ts`. */
export function readOutline(text: string): Outline {
  return text.split('/').map(polygon => polygon.split(';').map(readRing))
}

function readRing(text: string): Position[] {
  const steps = text.split(' ').map(number => Number.parseInt(number, 36))
  const ring: Position[] = []
  let [x, y] = [0, 0]
  for (let index = 0; index < steps.length; index += 2) {
    x += steps[index] ?? 0
    y += steps[index + 1] ?? 0
    ring.push([x / 1e6, y / 1e6])
  }
  return [...ring, ring[0] ?? []]
}
