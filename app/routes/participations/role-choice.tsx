import { PARTICIPATION_ROLES } from 'db/schema/words'
import { ROLE_WORDS } from '~/features/organisation/words'
import { CheckboxField } from '~/ui/field'

/** The parts that an organisation may play in an edition: several at once. */
export function RoleChoice({ chosen, errors }: { chosen: readonly string[]; errors?: string[] }) {
  return (
    <fieldset id="roles" aria-describedby={errors ? 'roles-error' : undefined}>
      <legend className="font-bold">Rôles</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {PARTICIPATION_ROLES.map(role => (
          <CheckboxField
            key={role}
            id={`role-${role}`}
            name="roles"
            value={role}
            label={ROLE_WORDS[role]}
            defaultChecked={chosen.includes(role)}
          />
        ))}
      </div>
      {errors && (
        <p id="roles-error" className="font-bold text-alert">
          <span aria-hidden="true">! </span>
          {errors.join(' ')}
        </p>
      )}
    </fieldset>
  )
}
