import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { typedPartialDate } from '~/features/impact-plan/partial-date'
import { findAction, findStep } from '~/features/impact-plan/queries.server'
import { StepSchema } from '~/features/impact-plan/schema'
import { editStep } from '~/features/impact-plan/steps.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { StepFields } from './step-form'

export const meta: MetaFunction = () => [{ title: 'Modifier une étape · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const { id, title, dueOn, doneOn } = (await findStep(found.id, params.step)) ?? notFound()
  return {
    slug: found.slug,
    about: found.title,
    id,
    stored: { title, dueOn: typedPartialDate(dueOn), doneOn: typedPartialDate(doneOn) },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const step = (await findStep(found.id, params.step)) ?? notFound()
  const form = await parseForm(request, StepSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await editStep({ step, values: form.value, actor: member })
  return redirect(`/organisation/plan-action/actions/${found.slug}?fait=etape`, 303)
}

export default function Step() {
  const { slug, about, id, stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Modifier une étape"
      button="Enregistrer l’étape"
      back={{ to: `/organisation/plan-action/actions/${slug}`, label: 'Revenir à l’action' }}
    >
      <p className="text-stone">
        Action{'\u00a0'}: {about}
      </p>
      <StepFields field={formFields(answer?.reply, stored)} />
      <p>
        <Link
          to={`/organisation/plan-action/actions/${slug}/etapes/${id}/retrait`}
          className="inline-flex min-h-touch items-center"
        >
          Retirer cette étape
        </Link>
      </p>
    </FormFrame>
  )
}
