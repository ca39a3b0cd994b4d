import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'
import { TextAreaField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'

type Parts = { reply?: Reply; back: string; label: string; submit: string; isFinal?: boolean }

/** A few words to the author of a proposal. */
export function WordForm({ reply, back, label, submit, isFinal = false }: Parts) {
  const field = formFields(reply)
  return (
    <Form method="post" noValidate className="grid gap-6">
      <TextAreaField label={label} rows={6} {...field('text')} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look={isFinal ? 'danger' : 'primary'}>
          {submit}
        </Button>
        <ButtonLink to={back} look="secondary">
          Revenir à la proposition
        </ButtonLink>
      </div>
    </Form>
  )
}
