import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { addMeasure } from '~/features/indicator/measures.server'
import { findIndicator } from '~/features/indicator/queries.server'
import { measureSchema } from '~/features/indicator/schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { TextField } from '~/ui/field'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { ALREADY_MEASURED } from '../sentences'
import { MeasureFields } from './measure-form'

export const meta: MetaFunction = () => [{ title: 'Ajouter une mesure · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const indicator = (await findIndicator(params.indicator)) ?? notFound()
  if (indicator.computed) notFound()
  return { slug: indicator.slug, title: indicator.title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const indicator = (await findIndicator(params.indicator)) ?? notFound()
  if (indicator.computed) notFound()
  const form = await parseForm(request, measureSchema(indicator.unit === 'percent'))
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { outcome } = await addMeasure({ indicator, values: form.value, actor: member })
  if (outcome === 'already') {
    const at = form.value.year === null ? 'measuredOn' : 'year'
    return data({ reply: form.reply({ fieldErrors: { [at]: [ALREADY_MEASURED] } }) }, 422)
  }
  return redirect(`/organisation/plan-action/indicateurs/${indicator.slug}?fait=mesure`, 303)
}

export default function NewMeasure() {
  const { slug, title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply)
  return (
    <FormFrame
      title="Ajouter une mesure"
      button="Ajouter la mesure"
      back={{ to: `/organisation/plan-action/indicateurs/${slug}`, label: 'Revenir à l’indicateur' }}
    >
      <p className="text-stone">{title}</p>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField label="Une année" inputMode="numeric" autoComplete="off" {...field('year')} />
        <TextField label="Ou un jour" type="date" {...field('measuredOn')} />
      </div>
      <MeasureFields field={field} />
    </FormFrame>
  )
}
