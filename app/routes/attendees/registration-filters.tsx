import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'
import { formFields, type Reply } from '~/ui/form-fields'

type Props = {
  base: string
  filter: { etat?: string; venue?: string; activite?: string }
  activities: { slug: string; title: string }[]
  reply: Reply | undefined
}

/** Which registrations to show: choices stand in the address, a name that was typed never does. */
export function RegistrationFilters({ base, filter, activities, reply }: Props) {
  const field = formFields(reply)
  return (
    <div className="no-print grid gap-4 rounded-brick bg-soft-pastel p-4">
      <Form action={base} aria-label="Filtrer" className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_2fr_auto]">
        <SelectField id="etat" name="etat" label="État" defaultValue={filter.etat}>
          <option value="">Toutes</option>
          <option value="active">Actives</option>
          <option value="cancelled">Annulées</option>
        </SelectField>
        <SelectField id="venue" name="venue" label="Venue" defaultValue={filter.venue}>
          <option value="">Peu importe</option>
          <option value="oui">Entrée scannée</option>
          <option value="non">Pas encore venue</option>
        </SelectField>
        <SelectField id="activite" name="activite" label="Activité réservée" defaultValue={filter.activite}>
          <option value="">Toutes</option>
          {activities.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </SelectField>
        <Button>Filtrer</Button>
      </Form>
      <Form
        method="post"
        action={base}
        role="search"
        className="grid items-end gap-3 border-t border-line pt-3 sm:grid-cols-[1fr_auto]"
      >
        <TextField {...field('text')} label="Nom ou code court" autoComplete="off" />
        <Button type="submit" look="secondary">
          Chercher une personne
        </Button>
      </Form>
    </div>
  )
}
