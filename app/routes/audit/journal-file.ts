import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { exportJournal } from '~/features/audit/export.server'
import { journalFilters } from '~/features/audit/filters'
import { canReadJournal } from '~/features/audit/policy'
import { download } from '~/lib/download.server'
import { authorise } from '~/lib/http.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canReadJournal(member))
  const file = await exportJournal(journalFilters(new URL(request.url).searchParams), member)
  return download(file, { signal: request.signal, untilDrained: context.untilDrained })
}
