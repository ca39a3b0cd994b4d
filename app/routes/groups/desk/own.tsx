import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireMember, type SignedInMember } from '~/features/account/session.server'
import { registrationState } from '~/features/edition/moments'
import { listEditions } from '~/features/edition/queries.server'
import { createGroup } from '~/features/group/create.server'
import { groupPath } from '~/features/group/link.server'
import { canAccompany, canAccompanyTo } from '~/features/group/policy'
import { listOwnGroups } from '~/features/group/queries.server'
import { OwnGroupSchema } from '~/features/group/schema'
import { longDay } from '~/lib/dates'
import { authorise, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { SelectField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'

export const meta: MetaFunction = () => [{ title: 'Mes groupes · LNPSQ' }]

const NOT_OPEN = 'Choisissez une édition de la liste\u00a0: les inscriptions doivent y être ouvertes.'

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canAccompany(member))
  const [groups, editions] = await Promise.all([listOwnGroups(member.id), listOpen(member)])
  return {
    // Not who came: an adviser is told of that by the group's page, as far as may be told.
    groups: groups.map(({ agreeing: _, came: __, ...group }) => ({ ...group, path: groupPath(group.id) })),
    editions: editions.map(({ slug, name, heldOn, year }) => ({
      slug,
      title: `${name}, ${heldOn ? longDay(heldOn, 'fr') : year}`,
    })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canAccompany(member))
  const form = await parseForm(request, OwnGroupSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const edition = (await listOpen(member)).find(({ slug }) => slug === form.value.edition)
  if (!edition) return data({ reply: form.reply({ fieldErrors: { edition: [NOT_OPEN] } }) }, 422)

  const own = { prescriberId: member.organisationId, memberId: member.id, adviserName: member.name }
  const group = await createGroup({ editionId: edition.id, ...own, actor: member, now: new Date() })
  return redirect(groupPath(group.id), 303)
}

/** The editions for which the member may make a group now, the soonest first. */
async function listOpen(member: SignedInMember) {
  const now = new Date()
  const editions = await listEditions()
  return editions
    .filter(edition => canAccompanyTo(member, edition) && registrationState(edition, now) === 'open')
    .reverse()
}

export default function OwnGroups() {
  const { groups, editions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, { edition: editions[0]?.slug })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 py-10">
      <header className="grid max-w-3xl gap-2">
        <h1>Mes groupes</h1>
        <p>
          Inscrivez d’un coup les personnes que vous accompagnez, de 2 à 60. Elles entrent ensemble avec un seul QR
          code. Après la journée, vous saurez qui est venu, parmi celles qui l’ont accepté.
        </p>
      </header>
      <section aria-labelledby="groups" className="grid gap-4">
        <h2 id="groups">Groupes</h2>
        {groups.length === 0 && <p>Vous n’avez pas encore de groupe.</p>}
        <ul className="grid gap-4 md:grid-cols-2">
          {groups.map(group => (
            <li key={group.id} className="grid content-start gap-3 rounded-brick border-2 border-ink bg-white p-5">
              <h3 className="wrap-anywhere">{group.name ?? `Groupe pour ${group.edition}`}</h3>
              <p>
                {group.edition}
                {'\u00a0'}: {group.people} {group.people > 1 ? 'personnes inscrites' : 'personne inscrite'}
              </p>
              {group.isRevoked || group.isErased ? (
                <p className="text-stone">{group.isErased ? 'Les noms sont effacés.' : 'Ce groupe est fermé.'}</p>
              ) : (
                <p>
                  <ButtonLink to={group.path} reloadDocument look="secondary">
                    Ouvrir ce groupe
                  </ButtonLink>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="new" className="grid max-w-2xl gap-4">
        <h2 id="new">Nouveau groupe</h2>
        {editions.length === 0 ? (
          <p>Les inscriptions ne sont ouvertes à aucune édition pour l’instant.</p>
        ) : (
          <Form method="post" className="grid gap-5">
            <SelectField label="Pour quelle édition" {...field('edition')}>
              {editions.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </SelectField>
            <div>
              <Button type="submit">Inscrire un groupe</Button>
            </div>
          </Form>
        )}
      </section>
    </div>
  )
}
