import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { removeEvidence } from '~/features/impact-plan/evidence.server'
import { findAction, isEvidenceOf } from '~/features/impact-plan/queries.server'
import { authorise, notFound } from '~/lib/http.server'

/** Unties what shows an action; it can be tied again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const { outcome } = await removeEvidence({ action: found, evidenceId: params.evidence, actor: member })
  if (outcome === 'gone') notFound()
  return redirect(`/organisation/plan-action/actions/${found.slug}?fait=preuve-retiree`, 303)
}

/** This address only receives; read, it leads to the action. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { id, slug } = (await findAction(params.action)) ?? notFound()
  if (!(await isEvidenceOf(id, params.evidence))) notFound()
  return redirect(`/organisation/plan-action/actions/${slug}`)
}
