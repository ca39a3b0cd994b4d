import type { LoaderFunctionArgs } from '@remix-run/node'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { exportTable } from '~/features/export/export.server'
import { readFileName } from '~/features/export/subjects'
import { download } from '~/lib/download.server'
import { authorise, notFound } from '~/lib/http.server'

/** `inscriptions.csv`, `structures.xlsx`… */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  const asked = readFileName(params.file) ?? notFound()

  const file = await exportTable({ edition, actor: member, ...asked })
  return download(file, { signal: request.signal, untilDrained: context.untilDrained })
}
