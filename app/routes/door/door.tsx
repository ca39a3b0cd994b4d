import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { FrenchErrorPage } from '../error-page'

export { FrenchErrorPage as ErrorBoundary }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  return { edition: edition.name }
}

export default function Door() {
  return null
}
