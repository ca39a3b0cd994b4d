import { TextAreaField, TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

/** What is said of an axis. */
export function AxisFields({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      <TextField label="Titre" autoComplete="off" {...field('title')} />
      <TextAreaField label="Présentation (facultatif)" rows={3} {...field('summary')} />
    </>
  )
}
