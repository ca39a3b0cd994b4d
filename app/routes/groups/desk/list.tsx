import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember } from '~/features/account/session.server'
import { isOver } from '~/features/edition/moments'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { createGroup } from '~/features/group/create.server'
import { canManageGroups } from '~/features/group/policy'
import { listGroups } from '~/features/group/queries.server'
import { NewGroupSchema } from '~/features/group/schema'
import { findOrganisationById, listOrganisations } from '~/features/organisation/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button } from '~/ui/button'
import { SelectField, TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { GroupTable } from './group-table'

export const meta: MetaFunction = () => [{ title: 'Groupes · LNPSQ' }]

const GONE = 'Cette structure n’existe plus\u00a0: choisissez-en une autre.'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canManageGroups(member, edition))

  const [groups, organisations] = await Promise.all([listGroups(edition.id), listOrganisations()])
  return {
    edition: edition.name,
    address: `/organisation/editions/${edition.slug}/groupes`,
    isOver: isOver(edition, new Date()),
    groups,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canManageGroups(member, edition))

  const form = await parseForm(request, NewGroupSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const now = new Date()
  if (isOver(edition, now)) return data({ reply: form.reply({ formErrors: ['over'] }) }, 422)
  const { prescriberId, name } = form.value
  if (!(await findOrganisationById(prescriberId))) {
    return data({ reply: form.reply({ fieldErrors: { prescriberId: [GONE] } }) }, 422)
  }

  const group = await createGroup({ editionId: edition.id, prescriberId, name, actor: member, now })
  return redirect(`/organisation/editions/${edition.slug}/groupes/${group.id}?fait=cree`, 303)
}

export default function Groups() {
  const { edition, address, isOver, groups, organisations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
      <header className="grid max-w-3xl gap-2">
        <h1>Groupes</h1>
        <p className="text-stone">{edition}</p>
        <p>
          Une structure qui accompagne des personnes reçoit un lien, sans compte{'\u00a0'}: elle inscrit de 2 à 60
          personnes d’un coup, imprime leurs cartes et, après la journée, sait qui est venu parmi celles qui l’ont
          accepté.
        </p>
      </header>
      {groups.length === 0 ? (
        <p>Aucun groupe pour {edition} pour l’instant.</p>
      ) : (
        <GroupTable caption={`Les groupes de ${edition}`} groups={groups} address={address} />
      )}
      {isOver ? (
        <p>Cette édition est passée{'\u00a0'}: on n’y ajoute plus de groupe.</p>
      ) : (
        <section aria-labelledby="new" className="grid max-w-2xl gap-4">
          <h2 id="new">Nouveau groupe</h2>
          {answer?.reply.error?.[''] && <Notice tone="error" title="Cette édition est passée." />}
          <Form method="post" noValidate className="grid gap-5">
            <SelectField label="Structure qui accompagne" {...field('prescriberId')}>
              <option value="">Choisir…</option>
              {organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
            <p className="text-base text-stone">
              Elle n’est pas dans la liste{'\u00a0'}?{' '}
              <Link to="/organisation/structures">Ajoutez-la aux structures.</Link>
            </p>
            <TextField
              label="Nom du groupe, si vous en voulez un"
              hint="Par exemple Garantie jeunes, mardi. La structure peut le changer."
              {...field('name')}
            />
            <div>
              <Button type="submit">Créer le lien du groupe</Button>
            </div>
          </Form>
        </section>
      )}
    </div>
  )
}
