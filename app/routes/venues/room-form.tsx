import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

type Props = { field: ReturnType<typeof formFields>; button: string; back: string }

/** What is said of a room. */
export function RoomForm({ field, button, back }: Props) {
  return (
    <Form method="post" noValidate className="grid gap-6">
      <TextField label="Nom" autoComplete="off" {...field('name')} />
      <TextField label="Personnes au plus (facultatif)" inputMode="numeric" autoComplete="off" {...field('capacity')} />
      <TextField
        label="Accès (facultatif)"
        hint="Étage, marche, boucle magnétique : une ligne en mots simples."
        autoComplete="off"
        {...field('accessibility')}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{button}</Button>
        <ButtonLink to={back} look="secondary">
          Revenir au lieu
        </ButtonLink>
      </div>
    </Form>
  )
}
