import type { GuidePage } from 'db/schema/guide'
import { differencesOf } from '~/features/guide/differences'
import { listVersions } from '~/features/guide/queries.server'
import { notFound } from '~/lib/http.server'
import { titleFinder } from '../page-form/title-finder.server'
import { memberNames, writtenBy } from './find-addressed.server'

/** Who has changed a page since that version was read, when, and in what. */
export async function findOvertaking(page: Pick<GuidePage, 'id' | 'kind'>, read: number) {
  const [versions, names] = await Promise.all([listVersions(page.id), memberNames()])
  const last = versions[0] ?? notFound()
  const before = versions.find(({ number }) => number === read)?.content ?? {}
  return {
    number: last.number,
    author: writtenBy(last, names),
    differences: differencesOf(page.kind, before, last.content, await titleFinder(page.kind)),
  }
}
