import { Form } from '@remix-run/react'
import { PARTICIPATION_ROLES, type ParticipationRole } from 'db/schema/words'
import { ROLE_WORDS } from '~/features/organisation/words'
import { Button } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'

/** Which organisations to show: kept in the address. */
export function RoleFilter({ role, search }: { role?: ParticipationRole; search: string }) {
  return (
    <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
      <SelectField id="role" name="role" label="Rôle" defaultValue={role ?? ''}>
        <option value="">Tous</option>
        {PARTICIPATION_ROLES.map(one => (
          <option key={one} value={one}>
            {ROLE_WORDS[one]}
          </option>
        ))}
      </SelectField>
      <TextField id="q" name="q" type="search" label="Nom" defaultValue={search} />
      <Button type="submit" look="secondary">
        Filtrer
      </Button>
    </Form>
  )
}
