import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { noteReviews } from '~/features/guide/publish.server'
import { TickedPagesSchema } from '~/features/guide-link/schema'
import { parisDay } from '~/lib/dates'
import { authorise, parseForm } from '~/lib/http.server'

/** Notes that the ticked pages were read again today. */
export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const form = await parseForm(request, TickedPagesSchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })
  const count = await noteReviews({ ids: form.value.pages, today: parisDay(new Date()), actor: member })
  return redirect(`/organisation/guide?fait=${count > 0 ? 'relues' : 'rien'}`, 303)
}

/** This address only receives; read, it leads to the list. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  return redirect('/organisation/guide')
}
