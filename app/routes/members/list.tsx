import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { hasCome } from '~/features/account/invite.server'
import { listMembersBy, type MemberWithRoles } from '~/features/account/members.server'
import { canManageMembers } from '~/features/account/policy'
import { memberFilters } from '~/features/account/schema'
import { requireMember } from '~/features/account/session.server'
import { ROLE_WORDS } from '~/features/account/words'
import { authorise } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { ListFilters } from './list-filters'

const NOTICES = {
  invitation: { tone: 'success', title: 'L’invitation est partie.' },
  desactives: { tone: 'success', title: 'C’est désactivé. Un compte se réactive depuis sa page.' },
  dernier: {
    tone: 'info',
    title: 'La dernière personne qui administre garde son compte\u00a0: nommez-en une autre d’abord.',
  },
  rien: { tone: 'info', title: 'Aucun compte actif n’était coché.' },
} as const

export const meta: MetaFunction = () => [{ title: 'Membres · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { searchParams } = new URL(request.url)
  const filters = memberFilters(searchParams)
  const done = searchParams.get('fait')
  const found = await listMembersBy(filters)
  return {
    filters,
    notice: ownValue(NOTICES, done),
    members: found.map(one => ({
      id: one.id,
      name: one.name,
      email: one.email,
      roles: rolesOf(one),
      isAdmin: one.adminSince !== null,
      isActive: one.deactivatedAt === null,
      hasCome: hasCome(one),
      organisation: one.organisation,
    })),
  }
}

function rolesOf({ role, editionRoles }: MemberWithRoles): string {
  const given = editionRoles.map(({ edition, role }) => `${ROLE_WORDS[role]} (${edition})`)
  return [...(role ? [ROLE_WORDS[role]] : []), ...given].join(', ')
}

export default function Members() {
  const { filters, notice, members } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>Membres</h1>
        <ButtonLink to="/organisation/membres/nouveau">Inviter une personne</ButtonLink>
      </div>
      {notice && <Notice {...notice} />}
      <ListFilters filters={filters} />
      {members.length === 0 ? (
        <p>Personne ne correspond à ces filtres.</p>
      ) : (
        <form
          method="get"
          action="/organisation/membres/desactivation"
          className="grid grid-cols-[minmax(0,1fr)] gap-4"
        >
          <Table
            caption={`${members.length} ${members.length === 1 ? 'personne' : 'personnes'}`}
            rows={members}
            rowKey={({ id }) => id}
            columns={[
              {
                heading: 'Personne',
                cell: ({ id, name, email, isActive }) => (
                  <span className="flex items-center gap-2">
                    <Ticking id={id} name={name} isActive={isActive} />
                    <span>
                      <Link
                        to={`/organisation/membres/${id}`}
                        className="inline-flex min-h-touch items-center font-bold"
                      >
                        {name}
                      </Link>
                      <br />
                      <span className="text-stone">{email}</span>
                    </span>
                  </span>
                ),
              },
              { heading: 'Rôle', cell: ({ roles }) => roles },
              { heading: 'Structure', cell: ({ organisation }) => organisation },
              {
                heading: 'État',
                cell: ({ isAdmin, isActive, hasCome }) => (
                  <span className="flex flex-wrap gap-2">
                    {isAdmin && <Tag look="pastel">administre</Tag>}
                    {isActive && !hasCome && <Tag look="sun">invitation en attente</Tag>}
                    {isActive && hasCome && <Tag look="leaf">actif</Tag>}
                    {!isActive && <Tag look="alert">désactivé</Tag>}
                  </span>
                ),
              },
            ]}
          />
          <div>
            <Button type="submit" look="danger">
              Désactiver les comptes cochés
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}

function Ticking({ id, name, isActive }: { id: string; name: string; isActive: boolean }) {
  if (!isActive) return <span className="w-touch" />
  return (
    <label className="inline-flex min-h-touch min-w-touch items-center">
      <input type="checkbox" name="members" value={id} className="size-6 accent-pastel" />
      <span className="sr-only">Cocher {name}</span>
    </label>
  )
}
