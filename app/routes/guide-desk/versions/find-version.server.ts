import { listVersions } from '~/features/guide/queries.server'
import { notFound } from '~/lib/http.server'
import { findAddressed } from '../page/find-addressed.server'

/** The version that `:page` and `:number` name, with the one before it and the last one; 404 when there is none. */
export async function findVersion(params: { page?: string; number?: string }) {
  const found = await findAddressed(params.page)
  const versions = await listVersions(found.page.id)
  const index = versions.findIndex(({ number }) => String(number) === params.number)
  const version = versions[index] ?? notFound()
  return { ...found, version, before: versions[index + 1], isLast: index === 0 }
}
