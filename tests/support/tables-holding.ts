import { rows } from 'db/client.server'
import { sql } from 'drizzle-orm'

/** The names of the tables where some row holds that text, whatever its case. */
export async function tablesHolding(text: string): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const holding: string[] = []
  for (const { name } of tables) {
    const found = await rows(sql`select 1 from ${sql.identifier(name)} as line where line::text ilike ${`%${text}%`}`)
    if (found.length > 0) holding.push(name)
  }
  return holding
}
