import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { watch } from '~/features/screen/watch.server'
import { canSeeAllFigures } from '~/features/statistics/policy'
import { authorise, notFound } from '~/lib/http.server'

/** An event whenever somebody comes to the edition; the page of figures then asks for them again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canSeeAllFigures(member, edition))

  const response = await watch('attendance', edition.id, { signal: request.signal, who: member.id })
  return response ?? new Response('Too many readers', { status: 503, headers: { 'Retry-After': '60' } })
}
