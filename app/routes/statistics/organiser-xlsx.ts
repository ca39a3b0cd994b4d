import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { exportAllFigures } from '~/features/figures-file/export-all.server'
import { canSeeAllFigures } from '~/features/statistics/policy'
import { download } from '~/lib/download.server'
import { authorise, notFound } from '~/lib/http.server'

/** Every figure of an edition, exact, as a workbook for its organisers. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canSeeAllFigures(member, edition))

  const file = await exportAllFigures({ edition, actor: member, now: new Date() })
  return download(file, { signal: request.signal, untilDrained: context.untilDrained })
}
