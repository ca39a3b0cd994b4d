import { type Database, db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { editionQuotes } from 'db/schema/quotes'
import { asc, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'

export type Quote = { text: string; author: string | null }

/** What people said of an edition, in the order of reading. */
export function listQuotes(editionId: string, database: Database = db): Promise<Quote[]> {
  return database
    .select({ text: editionQuotes.text, author: editionQuotes.author })
    .from(editionQuotes)
    .where(eq(editionQuotes.editionId, editionId))
    .orderBy(asc(editionQuotes.position))
}

type Wish = { edition: { id: string; name: string }; quotes: Quote[]; actor: Actor }

/** Sets all the quotes of an edition at once, in that order. The same again writes nothing, not even in the log. */
export async function setQuotes({ edition, quotes, actor }: Wish): Promise<void> {
  await db.transaction(async transaction => {
    // Two who set them come one after the other.
    await transaction.select().from(editions).where(eq(editions.id, edition.id)).for('no key update')
    const before = await listQuotes(edition.id, transaction)
    if (JSON.stringify(before) === JSON.stringify(quotes)) return

    await writeQuotes(edition.id, quotes, transaction)
    const subject = { subject: 'quote', subjectId: edition.id, label: edition.name, editionId: edition.id }
    const change = { before: { count: before.length }, after: { count: quotes.length } }
    await recordDeed({ actor, verb: 'update', ...change, ...subject }, transaction)
  })
}

/** Writes them in the place of those there were: for the first content, which nobody signs. */
export async function writeQuotes(editionId: string, quotes: readonly Quote[], database: Database): Promise<void> {
  await database.delete(editionQuotes).where(eq(editionQuotes.editionId, editionId))
  if (quotes.length === 0) return
  const rows = quotes.map(({ text, author }, index) => ({ editionId, position: index + 1, text, author }))
  await database.insert(editionQuotes).values(rows)
}
