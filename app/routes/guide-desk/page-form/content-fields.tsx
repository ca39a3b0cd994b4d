import type { GuideKind } from 'db/schema/words'
import type { ReactNode } from 'react'
import { type Field, fieldsOf } from '~/features/guide/fields'
import { ownValue } from '~/lib/own-value'
import { SelectField, TextAreaField, TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'
import { ReplyErrors } from '~/ui/reply-errors'
import { MarkdownAid } from './markdown-aid'
import { TickList } from './tick-list'

export type FormContent = {
  kind: GuideKind
  /** What each field shows before anybody types. */
  stored: Record<string, string>
  /** What is ticked before anybody ticks. */
  ticked: Record<string, string[]>
  /** The pages that may be ticked, by field. */
  pages: Record<string, { value: string; label: string }[]>
}

/** Every field of a page of the guide, made from what its kind says. */
export function ContentFields({ form, reply }: { form: FormContent; reply?: Reply }) {
  const fields = fieldsOf(form.kind)
  const field = formFields(reply, form.stored)
  return (
    <>
      <ReplyErrors reply={reply} labels={Object.fromEntries(fields.map(([name, { label }]) => [name, label]))} />
      {fields.some(([, { type }]) => type === 'markdown') && <MarkdownAid />}
      {fields.map(([name, one]) => (
        <OneField
          key={name}
          wording={wordingOf(one, field(name))}
          field={one}
          ticks={ticksOf(name, one, form, reply)}
        />
      ))}
    </>
  )
}

type Wording = ReturnType<ReturnType<typeof formFields>> & { label: string; hint?: ReactNode }
type Ticks = { options: { value: string; label: string }[]; ticked: string[] }

function OneField({ wording, field, ticks }: { wording: Wording; field: Field; ticks: Ticks }) {
  const { type } = field
  if (type === 'choices' || type === 'pages') return <TickList {...wording} {...ticks} />
  if (type === 'markdown') return <TextAreaField rows={field.max > 1000 ? 8 : 3} {...wording} />
  if (type === 'lines') return <TextAreaField rows={3} {...wording} />
  if (type === 'day') return <TextField type="date" {...wording} />
  if (type === 'number') return <TextField inputMode="numeric" autoComplete="off" {...wording} />
  if (type === 'web') return <TextField type="url" autoComplete="off" {...wording} />
  if (type === 'line') return <TextField autoComplete="off" {...wording} />
  return (
    <SelectField {...wording}>
      <option value="">{field.isRequired ? 'Choisissez' : 'Non dit'}</option>
      {Object.entries(field.words).map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </SelectField>
  )
}

function wordingOf({ label, hint, isRequired }: Field, field: ReturnType<ReturnType<typeof formFields>>): Wording {
  return { ...field, label: isRequired ? label : `${label} (facultatif)`, hint }
}

function ticksOf(name: string, field: Field, { ticked, pages }: FormContent, reply?: Reply): Ticks {
  const typed = [reply?.initialValue?.[name] ?? []].flat().map(String)
  const options =
    field.type === 'choices'
      ? Object.entries(field.words).map(([value, label]) => ({ value, label }))
      : (ownValue(pages, name) ?? [])
  return { options, ticked: reply ? typed : (ownValue(ticked, name) ?? []) }
}
