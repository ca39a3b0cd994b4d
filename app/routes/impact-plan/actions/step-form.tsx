import { TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'
import { DATE_HINT } from './action-form'

/** A step: what, for when, and when it was done. */
export function StepFields({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      <TextField label="Étape" autoComplete="off" {...field('title')} />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField label="Prévue pour (facultatif)" hint={DATE_HINT} autoComplete="off" {...field('dueOn')} />
        <TextField label="Faite (facultatif)" hint={DATE_HINT} autoComplete="off" {...field('doneOn')} />
      </div>
    </>
  )
}
