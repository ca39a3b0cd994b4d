import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { setActionWithdrawal } from '~/features/impact-plan/actions.server'
import { findAction } from '~/features/impact-plan/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** Takes an action out of the plan shown; it can be put back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  await setActionWithdrawal({ action: found, withdrawnAt: new Date(), actor: member })
  return redirect(`/organisation/plan-action/actions/${found.slug}?fait=retiree`, 303)
}

/** This address only receives; read, it leads to the action. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { slug } = (await findAction(params.action)) ?? notFound()
  return redirect(`/organisation/plan-action/actions/${slug}`)
}
