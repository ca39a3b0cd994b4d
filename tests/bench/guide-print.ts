import type { AppServer } from '../support/app-server'

const TIMES = 3

/** Prints the whole guide, as it is first seeded, through the application. Gives back a sentence. */
export async function measureGuidePrint(app: AppServer): Promise<string> {
  const taken: number[] = []
  let size = 0
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now()
    const answer = await fetch(`${app.url}/guide.pdf`)
    size = (await answer.arrayBuffer()).byteLength
    taken.push((performance.now() - start) / 1000)
    if (answer.status !== 200) throw new Error('The guide was not printed')
  }
  const [first = 0] = taken
  const longest = Math.max(...taken)
  return `- (m) the whole guide as a PDF of ${(size / 1e6).toFixed(1)} MB: ${first.toFixed(1)} s the first time, ${longest.toFixed(1)} s at most (goal: under 10 s)`
}
