import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { moveAxis } from '~/features/impact-plan/order.server'
import { findAxis, findPlan } from '~/features/impact-plan/queries.server'
import { DirectionSchema } from '~/features/impact-plan/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'

/** Moves an axis one place up or down. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const { id } = (await findAxis(plan.id, params.axis)) ?? notFound()
  const form = await parseForm(request, DirectionSchema)
  if (form.status !== 'success') throw new Response('Unprocessable', { status: 422 })
  await moveAxis({ id, direction: form.value.direction, actor: member })
  return redirect(`/organisation/plan-action/${plan.slug}#axe-${id}`, 303)
}

/** This address only receives; read, it leads to the plan. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const { id } = (await findAxis(plan.id, params.axis)) ?? notFound()
  return redirect(`/organisation/plan-action/${plan.slug}#axe-${id}`)
}
