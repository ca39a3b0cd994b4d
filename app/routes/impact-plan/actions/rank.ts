import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { moveAction } from '~/features/impact-plan/order.server'
import { findAction } from '~/features/impact-plan/queries.server'
import { DirectionSchema } from '~/features/impact-plan/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'

/** Moves an action one place up or down in its axis. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const form = await parseForm(request, DirectionSchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })
  await moveAction({ id: found.id, direction: form.value.direction, actor: member })
  return redirect(`/organisation/plan-action/${found.plan.slug}#axe-${found.axis.id}`, 303)
}

/** This address only receives; read, it leads to the action. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { slug } = (await findAction(params.action)) ?? notFound()
  return redirect(`/organisation/plan-action/actions/${slug}`)
}
