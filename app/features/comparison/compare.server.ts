import { rows } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import type { Target } from 'db/schema/words'
import { type SQL, sql } from 'drizzle-orm'
import { withCompared } from './public-figures-sql.server'

/** Awaited: counted, and not frozen yet, so that nothing is published. */
export type Nature = 'counted' | 'declared' | 'awaited' | 'unpublished'

export type Compared = Pick<Edition, 'id' | 'number' | 'slug' | 'name' | 'year' | 'heldOn'> & {
  nature: Nature
  /** People who came, and whole percents of those who answered. What is hidden or not known has no key. */
  figures: Partial<Record<Target, number>>
  /** Counted participants are not told below it. */
  threshold: number
}

/** Editions on a page of their comparison: it costs the same whatever their number. */
export const EDITIONS_A_PAGE = 20
const NEAREST = 5

/** A page of the editions whose figures everybody may read, the newest first, and how many there are in all. */
export async function compareEditions(page: number, now: Date): Promise<{ editions: Compared[]; total: number }> {
  const found = await rows<Compared & { total: number }>(
    withCompared(
      now,
      sql`select *, count(*) over ()::int as total from compared order by number desc
        limit ${EDITIONS_A_PAGE} offset ${(page - 1) * EDITIONS_A_PAGE}`,
    ),
  )
  return { editions: found, total: found[0]?.total ?? 0 }
}

/** All of them, for files. */
export function compareAllEditions(now: Date): Promise<Compared[]> {
  return compared(now, sql`select * from compared order by number desc`)
}

/** Those held just before and just after an edition, itself among them, in the order of time. */
export function compareNearest({ number }: Pick<Edition, 'number'>, now: Date): Promise<Compared[]> {
  return compared(
    now,
    sql`select * from (select * from compared order by abs(number - ${number}), number desc limit ${NEAREST}) nearest
      order by number`,
  )
}

function compared(now: Date, query: SQL): Promise<Compared[]> {
  return rows<Compared>(withCompared(now, query))
}
