import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireMember } from '~/features/account/session.server'
import { canEditGuide } from '~/features/guide/policy'
import { acceptChange } from '~/features/guide-change/decide.server'
import { findChange } from '~/features/guide-change/queries.server'
import { AcceptanceSchema } from '~/features/guide-change/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'

/** Puts what a change proposes into the draft of its page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { change } = (await findChange(params.change)) ?? notFound()
  const form = await parseForm(request, AcceptanceSchema)
  const read = form.status === 'success' ? form.value.read : 0
  const { outcome } = await acceptChange({ change, read, actor: member, now: new Date() })
  return redirect(`/organisation/guide/modifications/${change.id}?fait=${outcome}`, 303)
}

/** This address only receives; read, it leads to the change. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { change } = (await findChange(params.change)) ?? notFound()
  return redirect(`/organisation/guide/modifications/${change.id}`)
}
