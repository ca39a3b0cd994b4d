import { db } from 'db/client.server'
import { type HandedOut, handouts } from 'db/schema/figures'

/** Guides given at an edition, but what is given. */
export async function aHandout(values: Partial<typeof handouts.$inferInsert> = {}): Promise<HandedOut> {
  const [handout] = await db
    .insert(handouts)
    .values({ item: 'guides', copies: 10, givenOn: '2026-12-15', ...values })
    .returning()
  if (!handout) throw new Error('The handout was not written')
  return handout
}
