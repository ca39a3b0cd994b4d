import type { LoaderFunctionArgs } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { filesOf } from '~/features/ticket/files.server'
import { authorise, notFound } from '~/lib/http.server'
import { findReadable } from './find-readable.server'

/** A file that a message takes along. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const files = await filesOf((await findReadable(params.message)) ?? notFound())
  const file = files.find(({ name }) => name === params.attached) ?? notFound()
  return new Response(Buffer.from(file.content), {
    headers: { 'Content-Type': file.type, 'Cache-Control': 'no-store' },
  })
}
