import { TextAreaField, TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

/** A number and where it comes from. */
export function MeasureFields({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      <TextField label="Nombre" inputMode="numeric" autoComplete="off" {...field('value')} />
      <TextField label="Source" hint="Un rapport, une enquête, un outil." autoComplete="off" {...field('source')} />
      <TextAreaField
        label="Note (facultatif)"
        hint="Ce qu’il faut savoir pour lire ce nombre."
        rows={2}
        {...field('note')}
      />
    </>
  )
}
