import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { titleOf } from '~/features/guide/content'
import { canEditGuide } from '~/features/guide/policy'
import { declineChange } from '~/features/guide-change/decide.server'
import { findChange } from '~/features/guide-change/queries.server'
import { AnswerSchema } from '~/features/guide-change/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { TextAreaField } from '~/ui/field'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'

export const meta: MetaFunction = () => [{ title: 'Ne pas retenir une modification · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { change, page, read } = (await findChange(params.change)) ?? notFound()
  const address = `/organisation/guide/modifications/${change.id}`
  if (change.decision) throw redirect(`${address}?fait=decided-already`)
  return { address, title: titleOf(page.kind, read.content) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEditGuide(member))
  const { change } = (await findChange(params.change)) ?? notFound()
  const form = await parseForm(request, AnswerSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { answer } = form.value
  const { outcome } = await declineChange({ change, answer, actor: member, now: new Date() })
  return redirect(`/organisation/guide/modifications/${change.id}?fait=${outcome}`, 303)
}

export default function GuideChangeRefusal() {
  const { address, title } = useLoaderData<typeof loader>()
  const field = formFields(useActionData<typeof action>()?.reply)
  return (
    <FormFrame
      title="Ne pas retenir la modification"
      button="Envoyer la réponse"
      look="danger"
      back={{ to: address, label: 'Revenir à la modification' }}
    >
      <p className="font-bold">{title}</p>
      <p>Votre mot part par e-mail. Une réponse ne se reprend pas.</p>
      <TextAreaField {...field('answer')} label="Votre mot" rows={6} />
    </FormFrame>
  )
}
