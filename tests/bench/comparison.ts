import { rows } from 'db/client.server'
import { sql } from 'drizzle-orm'
import type { AppServer } from '../support/app-server'
import { milliseconds } from './load'

const SIZES = [10, 100, 500]
/** Far from the numbers of any other measure. */
const FIRST_NUMBER = 20_000

/** The page that compares editions, its last page too, among more and more frozen editions. Gives back a sentence. */
export async function measureComparison(app: AppServer): Promise<string> {
  const taken: string[] = []
  for (const [index, size] of SIZES.entries()) {
    await freezeEditions(SIZES[index - 1] ?? 0, size)
    const first = await milliseconds(`${app.url}/chiffres`, {})
    const last = await milliseconds(`${app.url}/chiffres?page=${Math.ceil(size / 20)}`, {})
    taken.push(`${size} editions ${first.toFixed(0)} ms (last page ${last.toFixed(0)} ms)`)
  }
  return `- (j) page that compares editions, frozen: ${taken.join(', ')} (goal: flat)`
}

/** Editions held one a day, each with its frozen figures: written as rows, since what they hold does not matter here. */
async function freezeEditions(from: number, to: number): Promise<void> {
  await rows(sql`
    with held as (
      insert into editions (number, slug, name, year, held_on, published_at, registration_opens_at)
      select ${FIRST_NUMBER}::int + rank, 'comparee-' || rank, 'Quartier ' || rank, 2023, date '2023-01-01' + rank % 365,
        now(), timestamptz '2022-12-01'
      from generate_series(${from}::int, ${to}::int - 1) rank
      returning id, number
    )
    insert into frozen_figures (edition_id, frozen_at, threshold, figures, headline, salt, stamp)
    select id, now(), 5, jsonb_build_object('weight', repeat('x', 20000)),
      jsonb_build_object(
        'participants', 200 + number % 300, 'women', 30 + number % 30, 'under-26', 20 + number % 40, 'qpv', 10 + number % 30),
      '', ''
    from held`)
  await rows(sql`vacuum analyze editions, frozen_figures`)
}
