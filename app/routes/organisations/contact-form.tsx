import { Form } from '@remix-run/react'
import type { Contact } from 'db/schema/organisations'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'

type Values = Pick<Contact, 'name' | 'position' | 'email' | 'phone'>

/** How to reach somebody at an organisation. */
export function ContactForm({ reply, contact, back }: { reply?: Reply; contact?: Values; back: string }) {
  const field = formFields(reply, contact && { ...contact })
  return (
    <Form method="post" noValidate className="grid gap-6">
      <TextField label="Nom" autoComplete="off" {...field('name')} />
      <TextField label="Fonction (facultatif)" autoComplete="off" {...field('position')} />
      <TextField label="E-mail (facultatif)" type="email" autoComplete="off" {...field('email')} />
      <TextField label="Téléphone (facultatif)" type="tel" autoComplete="off" {...field('phone')} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">Enregistrer le contact</Button>
        <ButtonLink to={back} look="secondary">
          Revenir
        </ButtonLink>
      </div>
    </Form>
  )
}
