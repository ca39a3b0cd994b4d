import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { editAxis } from '~/features/impact-plan/axes.server'
import { findAxis, findPlan } from '~/features/impact-plan/queries.server'
import { AxisSchema } from '~/features/impact-plan/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { AxisFields } from './plan/axis-form'
import { AXIS_TAKEN } from './sentences'

export const meta: MetaFunction = () => [{ title: 'Modifier un axe · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const axis = (await findAxis(plan.id, params.axis)) ?? notFound()
  return { slug: plan.slug, id: axis.id, stored: { title: axis.title, summary: axis.summary } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const plan = (await findPlan(params.plan)) ?? notFound()
  const axis = (await findAxis(plan.id, params.axis)) ?? notFound()
  const form = await parseForm(request, AxisSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { outcome } = await editAxis({ axis, values: form.value, actor: member })
  if (outcome === 'title-taken') return data({ reply: form.reply({ fieldErrors: { title: [AXIS_TAKEN] } }) }, 422)
  return redirect(`/organisation/plan-action/${plan.slug}?fait=axe`, 303)
}

export default function Axis() {
  const { slug, id, stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Modifier un axe"
      button="Enregistrer l’axe"
      back={{ to: `/organisation/plan-action/${slug}`, label: 'Revenir au plan' }}
    >
      <AxisFields field={formFields(answer?.reply, stored)} />
      <p>
        <Link
          to={`/organisation/plan-action/${slug}/axes/${id}/retrait`}
          className="inline-flex min-h-touch items-center"
        >
          Retirer cet axe
        </Link>
      </p>
    </FormFrame>
  )
}
