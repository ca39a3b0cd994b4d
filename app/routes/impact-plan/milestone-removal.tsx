import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { removeMilestone } from '~/features/impact-plan/plans.server'
import { findMilestone, findPlan } from '~/features/impact-plan/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'

export const meta: MetaFunction = () => [{ title: 'Retirer un jalon · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const { year, title } = (await findMilestone(plan.id, params.milestone)) ?? notFound()
  return { slug: plan.slug, year, title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const milestone = (await findMilestone(plan.id, params.milestone)) ?? notFound()
  await removeMilestone({ milestone, actor: member })
  return redirect(`/organisation/plan-action/${plan.slug}?fait=jalon-retire`, 303)
}

export default function MilestoneRemoval() {
  const { slug, year, title } = useLoaderData<typeof loader>()
  return (
    <FormFrame
      title="Retirer un jalon"
      button="Retirer le jalon"
      look="danger"
      back={{ to: `/organisation/plan-action/${slug}`, label: 'Garder le jalon' }}
    >
      <p>
        {year}
        {'\u00a0'}: {title}
      </p>
    </FormFrame>
  )
}
