import { db, rows } from 'db/client.server'
import { firstPages } from 'db/seed/guide/guide.server'
import { sql } from 'drizzle-orm'
import { type FirstPage, writeFirstPages } from '~/features/guide/first-pages.server'
import { searchAll } from '~/features/guide-search/search.server'
import { EXPECTED } from '../features/guide-search/expected'

const DOCUMENTS = 5000
const TIMES = 3

/** Sixty queries of residents over 5,000 published pages, made of the guide's own words. Gives back a sentence. */
export async function measureSearch(): Promise<string> {
  await db.transaction(transaction => writeFirstPages(manyPages(), new Date(), transaction))
  await rows(sql`analyze guide_documents`)
  const taken: number[] = []
  for (let turn = 0; turn < TIMES; turn++) {
    for (const [query] of EXPECTED) {
      const start = performance.now()
      await searchAll({ query, now: new Date(), most: 8 })
      taken.push(performance.now() - start)
    }
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => (taken[Math.floor(taken.length * share)] ?? 0).toFixed(0)
  return `- (n) search of ${EXPECTED.length} queries in ${DOCUMENTS} pages: median ${at(0.5)} ms, 95 % under ${at(0.95)} ms (goal: under 50 ms)`
}

/** Pages whose titles and texts are the guide's sentences, dealt out anew. */
function manyPages(): FirstPage[] {
  const sentences = firstPages()
    .flatMap(({ content }) => Object.values<unknown>(content))
    .filter((value): value is string => typeof value === 'string')
    .flatMap(text => text.split(/(?<=[.!?])\s+|\n/))
    .filter(sentence => sentence.length > 15 && sentence.length < 120)
  let last = 17
  const next = () => {
    last = (last * 48_271) % 2_147_483_647
    return sentences[last % sentences.length] ?? ''
  }
  return Array.from({ length: DOCUMENTS }, (_, index) => ({
    kind: 'use' as const,
    isPublished: true,
    content: {
      // The number first: it must stand in the address, which keeps the beginning.
      title: `${index} ${next().split(' ').slice(0, 4).join(' ')}`,
      summary: next(),
      description: Array.from({ length: 20 }, next).join('\n'),
      jobs: [],
      keywords: [next().split(' ').slice(0, 2).join(' ')],
      sources: [],
    },
  }))
}
