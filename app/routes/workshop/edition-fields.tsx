import type { ReactNode } from 'react'
import { SelectField, TextAreaField, TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

type Props = {
  field: ReturnType<typeof formFields>
  venues: { id: string; title: string }[]
  /** What an empty field means. */
  emptyVenue: string
  /** What is asked about the day, the hours and the place. */
  about?: ReactNode
}

/** What both a new edition and its settings ask. */
export function EditionFields({ field, venues, emptyVenue, about }: Props) {
  return (
    <>
      <TextField label="Nom" hint="Le quartier ou la ville, comme « La Reynerie »." {...field('name')} />
      <TextAreaField label="Présentation (facultatif)" rows={4} {...field('summary')} />
      <div className="grid items-start gap-6 sm:grid-cols-3">
        <TextField type="date" label="Jour" {...field('day')} />
        <TextField type="time" label="Ouverture" {...field('from')} />
        <TextField type="time" label="Fermeture" {...field('to')} />
      </div>
      <SelectField label="Lieu" {...field('venue')}>
        <option value="">{emptyVenue}</option>
        {venues.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      {about}
      <TextField
        label="Inscriptions au plus (facultatif)"
        inputMode="numeric"
        hint="Laissez vide pour ne pas limiter. Baisser ce nombre ne retire sa place à personne."
        {...field('capacity')}
      />
    </>
  )
}
