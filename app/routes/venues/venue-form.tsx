import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import type { formFields } from '~/ui/form-fields'

/** What is said of a venue. */
export function VenueForm({ field, button }: { field: ReturnType<typeof formFields>; button: string }) {
  return (
    <Form method="post" noValidate className="grid gap-6">
      <TextField label="Nom" autoComplete="off" {...field('name')} />
      <TextField label="Adresse (facultatif)" autoComplete="off" {...field('address')} />
      <div className="grid items-start gap-6 sm:grid-cols-[10rem_1fr]">
        <TextField label="Code postal" inputMode="numeric" autoComplete="off" {...field('postcode')} />
        <TextField label="Ville" autoComplete="off" {...field('city')} />
      </div>
      <TextField
        label="Transports (facultatif)"
        hint="Métro, bus, arrêt : une ligne en mots simples."
        autoComplete="off"
        {...field('transport')}
      />
      <TextField
        label="Accès (facultatif)"
        hint="Fauteuil roulant, ascenseur, boucle magnétique : une ligne en mots simples."
        autoComplete="off"
        {...field('accessibility')}
      />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField label="Latitude (facultatif)" inputMode="decimal" autoComplete="off" {...field('latitude')} />
        <TextField label="Longitude (facultatif)" inputMode="decimal" autoComplete="off" {...field('longitude')} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{button}</Button>
        <ButtonLink to="/organisation/lieux" look="secondary">
          Revenir aux lieux
        </ButtonLink>
      </div>
    </Form>
  )
}
