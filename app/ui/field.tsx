import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

type Wording = { id: string; label: ReactNode; hint?: ReactNode; errors?: string[] }

const CONTROL =
  'block w-full min-h-touch rounded-brick border-2 border-line bg-white px-3 py-2 aria-invalid:border-alert ' +
  'file:me-3 file:cursor-pointer file:rounded-brick file:bg-soft-pastel file:px-3 file:py-1 file:font-bold file:text-pastel'

/** A labelled text input; its hint and errors are tied to it for screen readers. */
export function TextField({ id, label, hint, errors, ...input }: Wording & InputHTMLAttributes<HTMLInputElement>) {
  const wording = { id, label, hint, errors }
  return (
    <Labelled {...wording}>
      <input {...input} id={id} {...described(wording)} className={CONTROL} />
    </Labelled>
  )
}

export function TextAreaField({
  id,
  label,
  hint,
  errors,
  ...area
}: Wording & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const wording = { id, label, hint, errors }
  return (
    <Labelled {...wording}>
      <textarea {...area} id={id} {...described(wording)} className={CONTROL} />
    </Labelled>
  )
}

export function SelectField({ id, label, hint, errors, ...select }: Wording & SelectHTMLAttributes<HTMLSelectElement>) {
  const wording = { id, label, hint, errors }
  return (
    <Labelled {...wording}>
      <select {...select} id={id} {...described(wording)} className={CONTROL} />
    </Labelled>
  )
}

function Labelled({ id, label, hint, errors, children }: Wording & { children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      {children}
      <Errors id={id} errors={errors} />
    </div>
  )
}

type Choice = { value: string; label: ReactNode }

/** One question, one answer among a few: large targets in a fieldset; `isTall` gives each its own line on a phone. */
export function RadioField({
  id,
  name,
  label,
  hint,
  errors,
  choices,
  defaultValue,
  isTall = false,
}: Wording & { name: string; choices: readonly Choice[]; defaultValue?: string; isTall?: boolean }) {
  return (
    <fieldset id={id} className="grid gap-2" {...described({ id, hint, errors })}>
      <legend className="mb-1.5 font-bold">{label}</legend>
      <Hint id={id}>{hint}</Hint>
      <div className={`gap-2 ${isTall ? 'grid sm:flex sm:flex-wrap' : 'flex flex-wrap'}`}>
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-touch cursor-pointer items-center gap-2 rounded-brick border-2 border-line bg-white px-3 py-2 has-checked:border-pastel has-checked:bg-soft-pastel"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              className="size-5 shrink-0 accent-pastel"
            />
            {label}
          </label>
        ))}
      </div>
      <Errors id={id} errors={errors} />
    </fieldset>
  )
}

export function CheckboxField({ id, label, hint, errors, ...input }: Wording & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="flex min-h-touch cursor-pointer items-start gap-3 py-2">
        <input
          {...input}
          type="checkbox"
          id={id}
          {...described({ id, hint, errors })}
          className="mt-0.5 size-6 shrink-0 accent-pastel"
        />
        <span className="min-w-0 wrap-anywhere">{label}</span>
      </label>
      <Hint id={id}>{hint}</Hint>
      <Errors id={id} errors={errors} />
    </div>
  )
}

function Hint({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null
  return (
    <p id={`${id}-hint`} className="text-base text-stone">
      {children}
    </p>
  )
}

function Errors({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null
  return (
    <p id={`${id}-error`} className="font-bold text-alert">
      <span aria-hidden="true">! </span>
      {errors.join(' ')}
    </p>
  )
}

function described({ id, hint, errors }: Pick<Wording, 'id' | 'hint' | 'errors'>) {
  const ids = [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': errors?.length ? true : undefined }
}
