import type { Database } from 'db/client.server'
import { sql } from 'drizzle-orm'

/** Tells who watches an edition's door that its devices changed: they look again, once the transaction is over. */
export async function tellDoor(editionId: string, transaction: Database): Promise<void> {
  await transaction.execute(sql`select pg_notify('door', ${editionId}::text)`)
}
