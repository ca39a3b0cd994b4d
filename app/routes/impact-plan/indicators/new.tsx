import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { IMPACT_UNITS } from 'db/schema/words'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { addIndicator } from '~/features/indicator/edit.server'
import { NewIndicatorSchema } from '~/features/indicator/schema'
import { UNIT_WORDS } from '~/features/indicator/words'
import { authorise, parseForm } from '~/lib/http.server'
import { RadioField } from '~/ui/field'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { IndicatorFields } from './indicator-form'

export const meta: MetaFunction = () => [{ title: 'Ajouter un indicateur · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const form = await parseForm(request, NewIndicatorSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const slug = await addIndicator({ values: form.value, actor: member })
  return redirect(`/organisation/plan-action/indicateurs/${slug}?fait=indicateur`, 303)
}

export default function NewIndicator() {
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply)
  return (
    <FormFrame
      title="Ajouter un indicateur"
      button="Ajouter l’indicateur"
      back={{ to: '/organisation/plan-action/indicateurs', label: 'Revenir aux indicateurs' }}
    >
      <p>Il sera mesuré à la main, et montré une fois publié.</p>
      <IndicatorFields field={field} />
      <RadioField
        label="Ce qui est mesuré"
        choices={IMPACT_UNITS.map(unit => ({ value: unit, label: UNIT_WORDS[unit] }))}
        {...field('unit')}
      />
    </FormFrame>
  )
}
