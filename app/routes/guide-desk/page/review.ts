import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { noteReviews } from '~/features/guide/publish.server'
import { parisDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'

/** Notes that the page was read again today, as it is published. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { page, heading } = await findAddressed(params.page)
  const count = await noteReviews({ ids: [page.id], today: parisDay(new Date()), actor: member })
  return redirect(`${heading.base}?fait=${count > 0 ? 'relu' : 'non-publie'}`, 303)
}

/** This address only receives; read, it leads to the page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { heading } = await findAddressed(params.page)
  return redirect(heading.base)
}
