import type { Database } from 'db/client.server'
import { guideAddresses, guidePages, guideVersions } from 'db/schema/guide'
import type { GuideKind } from 'db/schema/words'
import { eq, sql } from 'drizzle-orm'
import { nameOf, nameSlug } from './content'
import { freeAmong, lockAddresses, slugsTaken } from './create.server'

const AT_ONCE = 500

/** What a file says of a page; `content`: what the page says from now on, null when that does not change. */
type Brought = { sourceId: string; imported: Record<string, unknown>; content: Record<string, unknown> | null }
type Known = Brought & { pageId: string; number: number }
type Writing = { kind: GuideKind; added: Brought[]; known: Known[]; actor: { id: string } }

/** Nobody else gives an address or writes a page of a kind until the transaction ends. */
export async function lockKind(kind: GuideKind, transaction: Database): Promise<void> {
  await lockAddresses(transaction)
  const own = eq(guidePages.kind, kind)
  await transaction.select({ id: guidePages.id }).from(guidePages).where(own).orderBy(guidePages.id).for('update')
}

/** Writes pages from a file, as drafts: a few statements, however many there are. To be called once the kind is locked. */
export async function writeImported({ kind, added, known, actor }: Writing, transaction: Database): Promise<void> {
  const taken = await slugsTaken(kind, transaction)
  const fresh = added.map(({ sourceId, imported, content }) => {
    const slug = freeAmong(taken, nameSlug(nameOf(kind, content ?? imported)))
    taken.add(slug)
    return { ...{ kind, slug, sourceId, imported, id: crypto.randomUUID() }, content: content ?? imported }
  })
  const memberId = actor.id
  for (const pages of inParts(fresh)) {
    await transaction.insert(guidePages).values(pages.map(({ content: _, ...page }) => page))
    await transaction.insert(guideAddresses).values(pages.map(({ id, slug }) => ({ kind, slug, pageId: id })))
  }
  const versions = [
    ...fresh.map(({ id, content }) => ({ pageId: id, number: 1, content, memberId })),
    ...known.flatMap(({ pageId, number, content }) =>
      content ? [{ pageId, number: number + 1, content, memberId }] : [],
    ),
  ]
  for (const part of inParts(versions)) await transaction.insert(guideVersions).values(part)
  const said = known.map(({ pageId, sourceId, imported }) => ({ id: pageId, source_id: sourceId, imported }))
  await transaction.execute(sql`
    update guide_pages p set source_id = said.source_id, imported = said.imported
    from jsonb_to_recordset(${JSON.stringify(said)}::text::jsonb) as said(id uuid, source_id text, imported jsonb)
    where p.id = said.id`)
}

function inParts<Row>(rows: Row[]): Row[][] {
  const starts = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, index) => index * AT_ONCE)
  return starts.map(start => rows.slice(start, start + AT_ONCE))
}
