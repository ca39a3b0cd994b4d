import { rows } from 'db/client.server'
import { HANDOUTS, type Handout } from 'db/schema/words'
import { sql } from 'drizzle-orm'

/** Copies given out at an edition, by what they are; zero when none was noted. One statement. */
export async function countHandouts(editionId: string): Promise<Record<Handout, number>> {
  const found = await rows<{ item: Handout; copies: number }>(sql`
    select item, sum(copies)::int as copies from handouts where edition_id = ${editionId} group by item`)
  const copiesOf = (item: Handout) => found.find(row => row.item === item)?.copies ?? 0
  return Object.fromEntries(HANDOUTS.map(item => [item, copiesOf(item)])) as Record<Handout, number>
}
