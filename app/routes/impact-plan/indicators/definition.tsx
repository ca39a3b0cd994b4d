import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { editIndicator } from '~/features/indicator/edit.server'
import { findIndicator } from '~/features/indicator/queries.server'
import { IndicatorSchema } from '~/features/indicator/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { IndicatorFields } from './indicator-form'

export const meta: MetaFunction = () => [{ title: 'Définition d’un indicateur · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const indicator = (await findIndicator(params.indicator)) ?? notFound()
  const { slug, title, theme, definition } = indicator
  return { slug, stored: { title, theme, definition } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const indicator = (await findIndicator(params.indicator)) ?? notFound()
  const form = await parseForm(request, IndicatorSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await editIndicator({ indicator, values: form.value, actor: member })
  return redirect(`/organisation/plan-action/indicateurs/${indicator.slug}?fait=indicateur`, 303)
}

export default function Definition() {
  const { slug, stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Définition d’un indicateur"
      button="Enregistrer l’indicateur"
      back={{ to: `/organisation/plan-action/indicateurs/${slug}`, label: 'Revenir à l’indicateur' }}
    >
      <IndicatorFields field={formFields(answer?.reply, stored)} />
    </FormFrame>
  )
}
