import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listAllEditions } from '~/features/edition/queries.server'
import { addEvidence } from '~/features/impact-plan/evidence.server'
import { findAction } from '~/features/impact-plan/queries.server'
import { EvidenceSchema } from '~/features/impact-plan/schema'
import { listIndicators } from '~/features/indicator/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { SelectField, TextField } from '~/ui/field'
import { FormFrame } from '~/ui/form/form-frame'
import { formFields } from '~/ui/form-fields'
import { EVIDENCE_SENTENCES } from '../sentences'

export const meta: MetaFunction = () => [{ title: 'Ajouter une preuve · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const [editions, indicators] = await Promise.all([listAllEditions(), listIndicators()])
  return {
    slug: found.slug,
    about: found.title,
    editions: editions.map(({ id, name, year }) => ({ id, label: `${name}, ${year}` })),
    indicators: indicators.map(({ id, title }) => ({ id, label: title })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const found = (await findAction(params.action)) ?? notFound()
  const form = await parseForm(request, EvidenceSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { outcome } = await addEvidence({ action: found, values: form.value, actor: member })
  if (outcome !== 'added') {
    return data({ reply: form.reply({ fieldErrors: { editionId: [EVIDENCE_SENTENCES[outcome]] } }) }, 422)
  }
  return redirect(`/organisation/plan-action/actions/${found.slug}?fait=preuve`, 303)
}

export default function NewEvidence() {
  const { slug, about, editions, indicators } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply)
  return (
    <FormFrame
      title="Ajouter une preuve"
      button="Ajouter la preuve"
      back={{ to: `/organisation/plan-action/actions/${slug}`, label: 'Revenir à l’action' }}
    >
      <p className="text-stone">
        Action{'\u00a0'}: {about}
      </p>
      <p>Choisissez une édition, ou un indicateur, ou une page sur un autre site.</p>
      <Choice label="Une édition" none="Aucune édition" choices={editions} field={field('editionId')} />
      <Choice label="Un indicateur" none="Aucun indicateur" choices={indicators} field={field('indicatorId')} />
      <TextField
        label="L’adresse d’une page"
        hint="Elle commence par https://."
        inputMode="url"
        autoComplete="off"
        {...field('url')}
      />
      <TextField label="Le titre de cette page" autoComplete="off" {...field('title')} />
    </FormFrame>
  )
}

type ChoiceProps = {
  label: string
  none: string
  choices: { id: string; label: string }[]
  field: ReturnType<ReturnType<typeof formFields>>
}

function Choice({ label, none, choices, field }: ChoiceProps) {
  return (
    <SelectField label={label} {...field}>
      <option value="">{none}</option>
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </SelectField>
  )
}
