import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { editMilestone } from '~/features/impact-plan/plans.server'
import { findMilestone, findPlan } from '~/features/impact-plan/queries.server'
import { MilestoneSchema } from '~/features/impact-plan/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { MilestoneFields } from './plan/milestone-form'

export const meta: MetaFunction = () => [{ title: 'Modifier un jalon · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const milestone = (await findMilestone(plan.id, params.milestone)) ?? notFound()
  return {
    slug: plan.slug,
    id: milestone.id,
    stored: { year: milestone.year, title: milestone.title, summary: milestone.summary },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const milestone = (await findMilestone(plan.id, params.milestone)) ?? notFound()
  const form = await parseForm(request, MilestoneSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await editMilestone({ milestone, values: form.value, actor: member })
  return redirect(`/organisation/plan-action/${plan.slug}?fait=jalon`, 303)
}

export default function Milestone() {
  const { slug, id, stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Modifier un jalon"
      button="Enregistrer le jalon"
      back={{ to: `/organisation/plan-action/${slug}`, label: 'Revenir au plan' }}
    >
      <MilestoneFields field={formFields(answer?.reply, stored)} />
      <p>
        <Link
          to={`/organisation/plan-action/${slug}/jalons/${id}/retrait`}
          className="inline-flex min-h-touch items-center"
        >
          Retirer ce jalon
        </Link>
      </p>
    </FormFrame>
  )
}
