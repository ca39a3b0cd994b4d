import type { LoaderFunctionArgs } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { authorise, notFound } from '~/lib/http.server'
import { findReadable } from './find-readable.server'
import { shownLetter } from './shown-letter.server'

/** The HTML of a message, alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const message = (await findReadable(params.message)) ?? notFound()
  return message.html ? shownLetter(message) : notFound()
}
