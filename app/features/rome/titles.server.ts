import { db } from 'db/client.server'
import { romeCodes } from 'db/schema/guide-uses'
import { inArray } from 'drizzle-orm'

/** The official titles of these ROME codes; a code nobody knows is absent. One query. */
export async function listRomeTitles(codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const found = await db
    .select()
    .from(romeCodes)
    .where(inArray(romeCodes.code, [...codes]))
  return new Map(found.map(({ code, title }) => [code, title]))
}
