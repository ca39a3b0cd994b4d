import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/field'
import { RoleOptions } from './choices'

/** Which members are listed; the address keeps it. */
export function ListFilters({ filters }: { filters: { role?: string; state?: string } }) {
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <SelectField id="role" name="role" label="Rôle" defaultValue={filters.role ?? ''}>
        <option value="">Tous</option>
        <RoleOptions />
        <option value="admin">Administre les membres</option>
      </SelectField>
      <SelectField id="etat" name="etat" label="État" defaultValue={filters.state ?? ''}>
        <option value="">Tous</option>
        <option value="active">Actif</option>
        <option value="deactivated">Désactivé</option>
      </SelectField>
      <Button type="submit" look="secondary">
        Filtrer
      </Button>
    </Form>
  )
}
