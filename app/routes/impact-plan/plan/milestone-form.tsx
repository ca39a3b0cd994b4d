import { TextAreaField, TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

/** What happened in a year. */
export function MilestoneFields({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      <TextField label="Année" inputMode="numeric" autoComplete="off" {...field('year')} />
      <TextField
        label="Titre"
        hint={'Quelques mots\u00a0: c’est une brique du mur.'}
        autoComplete="off"
        {...field('title')}
      />
      <TextAreaField label="Précision (facultatif)" rows={2} {...field('summary')} />
    </>
  )
}
