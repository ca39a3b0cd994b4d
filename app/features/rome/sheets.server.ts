import { db } from 'db/client.server'
import { romeCodes } from 'db/schema/guide-uses'
import { isNotNull } from 'drizzle-orm'
import { titleOf } from '~/features/guide/content'
import { listDraftsOf } from '~/features/guide/queries.server'

export type CodedSheet = { id: string; title: string; code: string }

/** The job sheets, published or not, whose code is one of these. */
export async function listSheetsOf(codes: readonly string[]): Promise<CodedSheet[]> {
  if (codes.length === 0) return []
  const wanted = new Set(codes)
  const drafts = await listDraftsOf('job')
  return drafts
    .map(({ page, draft }) => ({ id: page.id, title: titleOf('job', draft.content), code: String(draft.content.rome) }))
    .filter(({ code }) => wanted.has(code))
    .sort((one, other) => one.title.localeCompare(other.title, 'fr'))
}

/** The job sheets whose code is no longer in the official directory. */
export async function listOutdatedSheets(): Promise<CodedSheet[]> {
  const gone = await db.select({ code: romeCodes.code }).from(romeCodes).where(isNotNull(romeCodes.goneAt))
  return listSheetsOf(gone.map(({ code }) => code))
}
