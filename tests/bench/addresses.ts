import { OUTLINES } from 'db/seed/perimeters/outlines'
import { readOutline } from 'db/seed/perimeters/perimeters.server'
import { locateAll } from '~/features/neighbourhood/locate.server'
import { scatteredPositions } from '../support/scattered-positions'

const PLACES = 5000
const TIMES = 9

/** Says of 5,000 places inside and around the perimeters in which one they lie, those read each time. Gives back a sentence. */
export async function measureAddresses(): Promise<string> {
  const places = scatteredPositions(Object.values(OUTLINES).map(readOutline), PLACES)
  const taken: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now()
    const found = await locateAll(places, '2026-10-08')
    taken.push(performance.now() - start)
    if (!found.includes('QN03107M')) throw new Error('The places were not found')
  }
  const [first = 0] = taken
  const median = taken.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 1
  const speed = (PLACES / median) * 1000
  return `- (i) ${PLACES.toLocaleString('en')} addresses classified: ${first.toFixed(0)} ms the first time, then ${median.toFixed(0)} ms, ${Math.round(speed).toLocaleString('en')} addresses/s (goal: over 20,000)`
}
