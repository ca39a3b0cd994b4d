import { TextAreaField, TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

/** What is said of an indicator. */
export function IndicatorFields({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      <TextField label="Titre" autoComplete="off" {...field('title')} />
      <TextField
        label="Thème"
        hint="L’intertitre sous lequel la page publique le range."
        autoComplete="off"
        {...field('theme')}
      />
      <TextAreaField
        label="Définition"
        hint="Une phrase que tout le monde comprend."
        rows={3}
        {...field('definition')}
      />
    </>
  )
}
