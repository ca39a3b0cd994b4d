import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findAction } from '~/features/impact-plan/queries.server'
import { ProgressSchema } from '~/features/impact-plan/schema'
import { noteProgress } from '~/features/impact-plan/steps.server'
import { parisDay } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { TextAreaField, TextField } from '~/ui/field'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { NOT_YET } from '../sentences'

export const meta: MetaFunction = () => [{ title: 'Noter l’avancement · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  return { slug: found.slug, about: found.title, today: parisDay(new Date()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const form = await parseForm(request, ProgressSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  if (form.value.notedOn > parisDay(new Date())) {
    return data({ reply: form.reply({ fieldErrors: { notedOn: [NOT_YET] } }) }, 422)
  }
  await noteProgress({ action: found, values: form.value, actor: member })
  return redirect(`/organisation/plan-action/actions/${found.slug}?fait=avancement`, 303)
}

export default function Progress() {
  const { slug, about, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, { notedOn: today })
  return (
    <FormFrame
      title="Noter l’avancement"
      button="Noter l’avancement"
      back={{ to: `/organisation/plan-action/actions/${slug}`, label: 'Revenir à l’action' }}
    >
      <p className="text-stone">
        Action{'\u00a0'}: {about}
      </p>
      <p>Ce qui a déjà été noté reste. La note la plus récente est celle que la page publique montre.</p>
      <TextField label="Avancement, en pourcentage" inputMode="numeric" autoComplete="off" {...field('percent')} />
      <TextField label="Constaté le" type="date" {...field('notedOn')} />
      <TextAreaField label="Note (facultatif)" hint="D’où on le sait." rows={2} {...field('note')} />
    </FormFrame>
  )
}
