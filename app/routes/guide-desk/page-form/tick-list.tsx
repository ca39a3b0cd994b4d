import type { ReactNode } from 'react'
import { CheckboxField } from '~/ui/field'

type Props = {
  id: string
  name: string
  label: string
  hint?: ReactNode
  errors?: string[]
  options: { value: string; label: string }[]
  ticked: string[]
}

/** Several answers among a list: boxes to tick; a long list folds under how many are ticked. */
export function TickList({ id, name, label, hint, errors, options, ticked }: Props) {
  const boxes = (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {options.map(option => (
        <CheckboxField
          key={option.value}
          id={`${name}-${option.value}`}
          name={name}
          value={option.value}
          label={option.label}
          defaultChecked={ticked.includes(option.value)}
        />
      ))}
    </div>
  )
  const count = options.filter(({ value }) => ticked.includes(value)).length
  return (
    <fieldset id={id} className="grid gap-1" aria-describedby={errors?.length ? `${id}-error` : undefined}>
      <legend className="mb-1.5 font-bold">{label}</legend>
      {hint && <p className="text-base text-stone">{hint}</p>}
      {options.length === 0 && <p className="text-stone">Aucune page de ce genre pour l’instant.</p>}
      {options.length > 12 ? (
        <details>
          <summary className="min-h-touch cursor-pointer content-center text-pastel underline">
            {count === 0 ? 'Choisir parmi' : `${count} sur`} {options.length} pages
          </summary>
          {boxes}
        </details>
      ) : (
        boxes
      )}
      {errors?.length ? (
        <p id={`${id}-error`} className="font-bold text-alert">
          <span aria-hidden="true">! </span>
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  )
}
