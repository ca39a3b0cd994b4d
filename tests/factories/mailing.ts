import { db } from 'db/client.server'
import { type Mailing, mailings } from 'db/schema/mailings'

/** A draft to everybody registered, but what is given. */
export async function aMailing(
  values: Partial<typeof mailings.$inferInsert> & { editionId: string },
): Promise<Mailing> {
  const words = { subject: 'Prenez un manteau', body: 'Le hall est froid.\n\nÀ mardi !' }
  const [mailing] = await db
    .insert(mailings)
    .values({ audience: 'registered', ...words, ...values })
    .returning()
  if (!mailing) throw new Error('The mailing was not written')
  return mailing
}
