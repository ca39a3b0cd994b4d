import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { editPlan } from '~/features/impact-plan/plans.server'
import { findPlan } from '~/features/impact-plan/queries.server'
import { PlanSchema } from '~/features/impact-plan/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { PlanFields } from './plan/plan-form'
import { YEARS_TAKEN } from './sentences'

export const meta: MetaFunction = () => [{ title: 'Présentation du plan · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { slug, title, fromYear, toYear, strategicGoal, summary } = (await findPlan(params.plan)) ?? notFound()
  return { slug, plan: { title, fromYear, toYear, strategicGoal, summary } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const form = await parseForm(request, PlanSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const written = await editPlan({ plan, values: form.value, actor: member })
  if (written.outcome === 'years-taken') {
    return data({ reply: form.reply({ fieldErrors: { fromYear: [YEARS_TAKEN] } }) }, 422)
  }
  return redirect(`/organisation/plan-action/${written.slug}?fait=plan`, 303)
}

export default function PlanPresentation() {
  const { slug, plan } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Présentation du plan"
      button="Enregistrer le plan"
      back={{ to: `/organisation/plan-action/${slug}`, label: 'Revenir au plan' }}
    >
      <PlanFields field={formFields(answer?.reply, plan)} />
    </FormFrame>
  )
}
