import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { PARTICIPATION_ROLES } from 'db/schema/words'
import { canOrganise, canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { readCarried } from '~/features/organisation/carried'
import { setRoles } from '~/features/organisation/participations.server'
import { findOrganisationById, listOrganisations, listOrganisationsOf } from '~/features/organisation/queries.server'
import { ParticipationSchema } from '~/features/organisation/schema'
import { logoAddress, ROLE_WORDS } from '~/features/organisation/words'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ButtonLink } from '~/ui/button'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { Logo } from '../organisations/logo-picture'
import { AddForm } from './list/add-form'
import { DoneNotice } from './list/done-notice'
import { RoleFilter } from './list/role-filter'

const UNKNOWN = 'Choisissez une structure de la liste.'

export const meta: MetaFunction = () => [{ title: 'Structures de l’édition · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const { searchParams } = new URL(request.url)
  const role = PARTICIPATION_ROLES.find(known => known === searchParams.get('role'))
  const search = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const [present, all] = await Promise.all([listOrganisationsOf(edition.id), listOrganisations()])
  const known = new Set(present.map(({ id }) => id))
  const isShown = (name: string) => name.toLowerCase().includes(search.toLowerCase())
  return {
    edition: { slug: edition.slug, name: edition.name },
    role,
    search,
    total: present.length,
    canCreate: canOrganiseEverything(member),
    organisations: present
      .filter(({ name, roles }) => isShown(name) && (!role || roles.includes(role)))
      .map(({ slug, name, roles, activities, logoKey }) => ({
        slug,
        name,
        roles,
        activities,
        logo: logoAddress({ slug, logoKey }, 'small'),
      })),
    others: all.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name })),
    done: findDone(searchParams, all),
  }
}

/** What was just changed, as the address says, and the parts to give back. */
function findDone(searchParams: URLSearchParams, all: { id: string; slug: string; name: string }[]) {
  const carried = searchParams.get('reprises')
  if (carried !== null) return { carried: readCarried(carried) }
  const undone = Number(searchParams.get('rendues') ?? Number.NaN)
  if (Number.isInteger(undone)) return { undone }
  const organisation = all.find(({ slug }) => slug === searchParams.get('structure'))
  if (!organisation) return undefined
  const before = (searchParams.get('avant') ?? '').split('.')
  return {
    slug: organisation.slug,
    name: organisation.name,
    before: PARTICIPATION_ROLES.filter(one => before.includes(one)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, ParticipationSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const organisation = await findOrganisationById(form.value.organisation)
  if (!organisation) return data({ reply: form.reply({ fieldErrors: { organisation: [UNKNOWN] } }) }, 422)

  const before = await setRoles({ edition, organisation, roles: form.value.roles, actor: member })
  if (!before) return data({ reply: form.reply({ fieldErrors: { organisation: [UNKNOWN] } }) }, 422)
  const done = new URLSearchParams({ structure: organisation.slug, avant: before.join('.') })
  return redirect(`/organisation/editions/${edition.slug}/structures?${done}`, 303)
}

export default function Participations() {
  const { edition, role, search, total, canCreate, organisations, others, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/organisation/editions/${edition.slug}/structures`
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-10">
      <h1>Structures de l’édition</h1>
      {done && !answer && <DoneNotice done={done} address={address} />}
      <RoleFilter role={role} search={search} />
      {organisations.length === 0 ? (
        <p>
          {total === 0
            ? 'Aucune structure ne participe encore. Ajoutez-en une, ou reprenez celles d’une édition précédente.'
            : 'Aucune structure ne correspond.'}{' '}
          {total > 0 && <Link to={address}>Voir toutes les structures</Link>}
        </p>
      ) : (
        <Table
          caption={`${organisations.length} ${organisations.length === 1 ? 'structure' : 'structures'} sur ${total}`}
          rows={organisations}
          rowKey={({ slug }) => slug}
          columns={[
            {
              heading: 'Structure',
              cell: ({ slug, name, logo }) => (
                <span className="flex min-w-40 flex-wrap items-center gap-x-4">
                  <Link
                    to={`/organisation/structures/${slug}`}
                    className="inline-flex min-h-touch items-center font-bold"
                  >
                    {name}
                  </Link>
                  {logo && <Logo address={logo} name={name} />}
                </span>
              ),
            },
            {
              heading: 'Rôles',
              cell: ({ roles }) => (
                <span className="flex flex-wrap gap-1.5">
                  {roles.map(one => (
                    <Tag key={one} look="pastel">
                      {ROLE_WORDS[one]}
                    </Tag>
                  ))}
                </span>
              ),
            },
            { heading: 'Activités', cell: ({ activities }) => activities, isNumber: true },
            {
              heading: 'Changer',
              cell: ({ slug, name }) => (
                <Link
                  to={`${address}/${slug}/roles`}
                  aria-label={`Changer les rôles de ${name}`}
                  className="inline-flex min-h-touch items-center"
                >
                  Rôles
                </Link>
              ),
            },
          ]}
        />
      )}
      <AddForm organisations={others} reply={answer?.reply} canCreate={canCreate} />
      <p>
        <ButtonLink to={`${address}/reprise`} look="secondary">
          Reprendre les structures d’une autre édition
        </ButtonLink>
      </p>
    </div>
  )
}
