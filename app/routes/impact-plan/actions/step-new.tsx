import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findAction } from '~/features/impact-plan/queries.server'
import { StepSchema } from '~/features/impact-plan/schema'
import { addStep } from '~/features/impact-plan/steps.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { StepFields } from './step-form'

export const meta: MetaFunction = () => [{ title: 'Ajouter une étape · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  return { slug: found.slug, about: found.title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const form = await parseForm(request, StepSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await addStep({ action: found, values: form.value, actor: member })
  return redirect(`/organisation/plan-action/actions/${found.slug}?fait=etape`, 303)
}

export default function NewStep() {
  const { slug, about } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Ajouter une étape"
      button="Ajouter l’étape"
      back={{ to: `/organisation/plan-action/actions/${slug}`, label: 'Revenir à l’action' }}
    >
      <p className="text-stone">
        Action{'\u00a0'}: {about}
      </p>
      <StepFields field={formFields(answer?.reply)} />
    </FormFrame>
  )
}
