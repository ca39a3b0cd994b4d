import { TextAreaField, TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

/** What is said of a plan. */
export function PlanFields({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      <TextField label="Titre" autoComplete="off" {...field('title')} />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField label="Première année" inputMode="numeric" autoComplete="off" {...field('fromYear')} />
        <TextField label="Dernière année" inputMode="numeric" autoComplete="off" {...field('toYear')} />
      </div>
      <TextAreaField label="But" hint="Une phrase que tout le monde comprend." rows={3} {...field('strategicGoal')} />
      <TextAreaField label="Présentation (facultatif)" rows={4} {...field('summary')} />
    </>
  )
}
