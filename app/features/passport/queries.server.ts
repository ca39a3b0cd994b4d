import { db } from 'db/client.server'
import { type Passport, passports } from 'db/schema/passports'
import { eq } from 'drizzle-orm'

/** What an edition's passport asks and gives; undefined when it has none. */
export async function findPassport(editionId: string): Promise<Passport | undefined> {
  const [found] = await db.select().from(passports).where(eq(passports.editionId, editionId))
  return found
}
