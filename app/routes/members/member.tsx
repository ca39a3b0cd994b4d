import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { editMember } from '~/features/account/edit-member.server'
import { hasCome } from '~/features/account/invite.server'
import { findMemberById } from '~/features/account/members.server'
import { canManageMembers } from '~/features/account/policy'
import { MemberSchema } from '~/features/account/schema'
import { requireMember } from '~/features/account/session.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { CheckboxField, SelectField, TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { EditionRoleChoices, OrganisationChoice, RoleOptions } from './choices'
import { formChoices, requireKnown } from './form-choices.server'
import { MemberLinks } from './member-links'

const LAST_ADMIN = 'C’est la dernière personne qui administre\u00a0: nommez-en une autre d’abord.'

const NOTICES = {
  '': { tone: 'success', title: 'Les changements sont enregistrés.' },
  invited: { tone: 'success', title: 'L’invitation est repartie. Son lien sert une fois, pendant 30\u00a0minutes.' },
  'has-come': {
    tone: 'info',
    title: 'Cette personne est déjà entrée\u00a0: elle demande elle-même un lien quand elle veut.',
  },
  deactivated: { tone: 'info', title: 'Ce compte est désactivé\u00a0: réactivez-le avant d’inviter la personne.' },
  'too-often': { tone: 'error', title: 'Trop d’invitations en peu de temps. Attendez dix minutes, puis recommencez.' },
} as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Membre'} · LNPSQ` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const found = (await findMemberById(params.member)) ?? notFound()
  const { id, name, email, role, organisationId } = found
  const done = new URL(request.url).searchParams.get('fait')
  return {
    ...{ id, name, email, role, organisationId },
    isAdmin: found.adminSince !== null,
    isActive: found.deactivatedAt === null,
    editionRoles: Object.fromEntries(found.editionRoles.map(given => [given.editionId, given.role])),
    hasCome: hasCome(found),
    notice: ownValue(NOTICES, done),
    choices: await formChoices(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canManageMembers(member))
  const { id } = (await findMemberById(params.member)) ?? notFound()

  const form = await parseForm(request, MemberSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { editionRoles, organisationId } = form.value
  await requireKnown({ editionIds: Object.keys(editionRoles), organisationId })

  const { outcome } = await editMember({ id }, form.value, member)
  if (outcome === 'last-admin') return data({ reply: form.reply({ fieldErrors: { isAdmin: [LAST_ADMIN] } }) }, 422)
  return redirect(`/organisation/membres/${id}?fait`, 303)
}

export default function MemberPage() {
  const member = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { name, email, choices } = member
  const { role, organisationId } = member
  const field = formFields(answer?.reply, { name, role: role ?? 'none', organisationId })
  const { defaultValue: _, ...isAdmin } = field('isAdmin')
  const typed = answer?.reply.initialValue
  return (
    <div className="grid max-w-2xl gap-8 py-10">
      <div className="grid gap-4">
        <h1>{name}</h1>
        {member.notice && !answer && <Notice {...member.notice} />}
        {!member.isActive && <Notice title="Ce compte est désactivé">Il ne permet plus d’entrer.</Notice>}
        <p>{email}</p>
        <MemberLinks id={member.id} isActive={member.isActive} hasCome={member.hasCome} />
      </div>
      <Form method="post" noValidate className="grid gap-6">
        <TextField label="Nom" autoComplete="off" {...field('name')} />
        <SelectField label="Rôle dans toutes les éditions" {...field('role')}>
          <RoleOptions none="Aucun : seulement dans celles choisies plus bas" />
        </SelectField>
        <EditionRoleChoices
          editions={choices.editions}
          typed={typed ? [typed.editionRoles ?? []].flat().map(String) : undefined}
          stored={member.editionRoles}
        />
        <OrganisationChoice field={field('organisationId')} organisations={choices.organisations} />
        <CheckboxField
          label="Administre les membres"
          hint="Invite, change les rôles, lit le journal."
          {...isAdmin}
          defaultChecked={answer ? typed?.isAdmin === 'on' : member.isAdmin}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Enregistrer</Button>
          <ButtonLink to="/organisation/membres" look="secondary">
            Revenir à la liste
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
