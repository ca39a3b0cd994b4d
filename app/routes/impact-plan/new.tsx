import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { addPlan } from '~/features/impact-plan/plans.server'
import { PlanSchema } from '~/features/impact-plan/schema'
import { authorise, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { PlanFields } from './plan/plan-form'
import { YEARS_TAKEN } from './sentences'

export const meta: MetaFunction = () => [{ title: 'Ajouter un plan · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const form = await parseForm(request, PlanSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const written = await addPlan({ values: form.value, actor: member })
  if (written.outcome === 'years-taken') {
    return data({ reply: form.reply({ fieldErrors: { fromYear: [YEARS_TAKEN] } }) }, 422)
  }
  return redirect(`/organisation/plan-action/${written.slug}?fait=plan`, 303)
}

export default function NewPlan() {
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Ajouter un plan"
      button="Ajouter le plan"
      back={{ to: '/organisation/plan-action', label: 'Revenir aux plans' }}
    >
      <PlanFields field={formFields(answer?.reply)} />
    </FormFrame>
  )
}
