import { CheckboxField, SelectField, TextAreaField, TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

export const DATE_HINT = 'Ce qui est connu\u00a0: 2019, 02/2019 ou 11/02/2019.'

type Props = {
  field: ReturnType<typeof formFields>
  organisations: { id: string; name: string }[]
  partners: string[]
}

/** What is said of an action. */
export function ActionFields({ field, organisations, partners }: Props) {
  return (
    <>
      <TextField label="Titre" autoComplete="off" {...field('title')} />
      <TextAreaField label="Présentation (facultatif)" rows={4} {...field('summary')} />
      <TextField label="Pour qui (facultatif)" autoComplete="off" {...field('audience')} />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField label="Début (facultatif)" hint={DATE_HINT} autoComplete="off" {...field('startsOn')} />
        <TextField label="Fin (facultatif)" hint={DATE_HINT} autoComplete="off" {...field('endsOn')} />
      </div>
      <SelectField label="Structure pilote (facultatif)" {...field('leadOrganisationId')}>
        <option value="">Non connue</option>
        {organisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <fieldset className="grid gap-1">
        <legend className="mb-1.5 font-bold">Partenaires (facultatif)</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {organisations.map(({ id, name }) => (
            <CheckboxField
              key={id}
              id={`partner-${id}`}
              name="partners"
              value={id}
              label={name}
              defaultChecked={partners.includes(id)}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

/** The partners ticked in a form that came back, else those stored. */
export function tickedPartners(reply: { initialValue?: Record<string, unknown> | null } | undefined, stored: string[]) {
  if (!reply) return stored
  const typed = reply.initialValue?.partners
  return [typed ?? []].flat().filter(id => typeof id === 'string')
}
