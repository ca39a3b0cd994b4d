import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { correctMeasure } from '~/features/indicator/measures.server'
import { findIndicator, findMeasure } from '~/features/indicator/queries.server'
import { correctionSchema } from '~/features/indicator/schema'
import { measuredWhen } from '~/features/indicator/words'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { MeasureFields } from './measure-form'

export const meta: MetaFunction = () => [{ title: 'Corriger une mesure · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const indicator = (await findIndicator(params.indicator)) ?? notFound()
  const measure = (await findMeasure(indicator.id, params.measure)) ?? notFound()
  const { value, source, note } = measure
  return {
    slug: indicator.slug,
    title: indicator.title,
    when: measuredWhen(measure, 'fr'),
    stored: { value, source, note },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const indicator = (await findIndicator(params.indicator)) ?? notFound()
  const measure = (await findMeasure(indicator.id, params.measure)) ?? notFound()
  const form = await parseForm(request, correctionSchema(indicator.unit === 'percent'))
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { outcome } = await correctMeasure({ indicator, measure, values: form.value, actor: member })
  if (outcome === 'gone') notFound()
  return redirect(`/organisation/plan-action/indicateurs/${indicator.slug}?fait=corrigee`, 303)
}

export default function MeasureCorrection() {
  const { slug, title, when, stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title="Corriger une mesure"
      button="Enregistrer la correction"
      back={{ to: `/organisation/plan-action/indicateurs/${slug}`, label: 'Revenir à l’indicateur' }}
    >
      <p className="text-stone">
        {title}, {when}
      </p>
      <p>L’ancien nombre reste dans l’historique de l’indicateur.</p>
      <MeasureFields field={formFields(answer?.reply, stored)} />
    </FormFrame>
  )
}
