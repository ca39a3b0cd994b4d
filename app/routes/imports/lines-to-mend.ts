import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { findImport } from '~/features/import/files.server'
import { canImport } from '~/features/import/policy'
import { badLinesOf, previewImport } from '~/features/import/preview.server'
import { linesToMend } from '~/features/import/tables'
import { csv } from '~/lib/csv'
import { authorise, notFound } from '~/lib/http.server'

/** The bad lines of an import, each with what to mend in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  const file = (await findImport(edition.id, params.import)) ?? notFound()
  authorise(canImport(member, edition, file.subject))
  const preview = (await previewImport({ file, edition, now: new Date() })) ?? notFound()

  return new Response(csv(linesToMend(file.lines ?? [], badLinesOf(file, preview.lines))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="lignes-a-corriger-${edition.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
