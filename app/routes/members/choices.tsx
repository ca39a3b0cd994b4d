import { MEMBER_ROLES, type MemberRole } from 'db/schema/words'
import { ROLE_WORDS } from '~/features/account/words'
import { SelectField } from '~/ui/field'

type Field = { id: string; name: string; defaultValue?: string; errors?: string[] }
type Named = { id: string; name: string }

export function OrganisationChoice({ field, organisations }: { field: Field; organisations: Named[] }) {
  return (
    <SelectField label="Structure" hint="Pour un partenaire, un recruteur ou un prescripteur." {...field}>
      <option value="none">Aucune</option>
      {organisations.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

export function RoleOptions({ none }: { none?: string }) {
  return (
    <>
      {none && <option value="none">{none}</option>}
      {MEMBER_ROLES.map(role => (
        <option key={role} value={role}>
          {ROLE_WORDS[role]}
        </option>
      ))}
    </>
  )
}

type Given = { editions: Named[]; typed: string[] | undefined; stored: Record<string, MemberRole> }

/** One choice by edition; each says itself for which one, so that none can be taken for another. */
export function EditionRoleChoices({ editions, typed, stored }: Given) {
  return (
    <fieldset className="grid gap-4 rounded-brick border-2 border-line bg-white p-4">
      <legend className="px-2 font-bold">Rôle dans une seule édition</legend>
      <p className="text-stone">Il passe avant le rôle pour toutes les éditions.</p>
      {editions.map(({ id, name }) => (
        <SelectField
          key={id}
          id={`edition-${id}`}
          name="editionRoles"
          label={name}
          defaultValue={typed?.find(choice => choice.startsWith(id)) ?? `${id} ${stored[id] ?? 'none'}`}
        >
          <option value={`${id} none`}>Pas de rôle à part</option>
          {MEMBER_ROLES.map(role => (
            <option key={role} value={`${id} ${role}`}>
              {ROLE_WORDS[role]}
            </option>
          ))}
        </SelectField>
      ))}
    </fieldset>
  )
}
