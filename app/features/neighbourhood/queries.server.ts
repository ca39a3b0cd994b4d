import { db } from 'db/client.server'
import { priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { eq } from 'drizzle-orm'

/** What a priority neighbourhood is called; undefined for no code, or an unknown one. */
export async function findNeighbourhoodName(code: string | null): Promise<string | undefined> {
  if (code === null) return undefined
  const [found] = await db
    .select({ name: priorityNeighbourhoods.name })
    .from(priorityNeighbourhoods)
    .where(eq(priorityNeighbourhoods.code, code))
  return found?.name
}
