import type { Database } from 'db/client.server'
import { romeCodes } from 'db/schema/guide-uses'

/** Writes codes with their official titles; a code already known stays as it is. One statement. */
export async function writeRomeCodes(
  codes: readonly (readonly [code: string, title: string])[],
  database: Database,
): Promise<void> {
  if (codes.length === 0) return
  await database
    .insert(romeCodes)
    .values(codes.map(([code, title]) => ({ code, title })))
    .onConflictDoNothing()
}
