import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { addAction } from '~/features/impact-plan/actions.server'
import { findAxis, findPlan } from '~/features/impact-plan/queries.server'
import { ActionSchema } from '~/features/impact-plan/schema'
import { listOrganisations } from '~/features/organisation/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { UNKNOWN_ORGANISATION } from '../sentences'
import { ActionFields, tickedPartners } from './action-form'

export const meta: MetaFunction = () => [{ title: 'Ajouter une action · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const axis = (await findAxis(plan.id, params.axis)) ?? notFound()
  const organisations = await listOrganisations('')
  return { plan: plan.slug, axis: axis.title, organisations: organisations.map(({ id, name }) => ({ id, name })) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const axis = (await findAxis(plan.id, params.axis)) ?? notFound()
  const form = await parseForm(request, ActionSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const written = await addAction({ axis, values: form.value, actor: member })
  if (written.outcome === 'unknown-organisation') {
    return data({ reply: form.reply({ fieldErrors: { leadOrganisationId: [UNKNOWN_ORGANISATION] } }) }, 422)
  }
  return redirect(`/organisation/plan-action/actions/${written.slug}?fait=action`, 303)
}

export default function NewAction() {
  const { plan, axis, organisations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Ajouter une action"
      button="Ajouter l’action"
      back={{ to: `/organisation/plan-action/${plan}`, label: 'Revenir au plan' }}
    >
      <p className="text-stone">
        Axe{'\u00a0'}: {axis}
      </p>
      <ActionFields
        field={formFields(answer?.reply)}
        organisations={organisations}
        partners={tickedPartners(answer?.reply, [])}
      />
    </FormFrame>
  )
}
