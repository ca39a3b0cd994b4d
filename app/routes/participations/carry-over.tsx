import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers, listAllEditions } from '~/features/edition/queries.server'
import { writtenCarried } from '~/features/organisation/carried'
import { carryOver } from '~/features/organisation/participations.server'
import { listOrganisationsOf } from '~/features/organisation/queries.server'
import { SeveralOrganisationsSchema } from '~/features/organisation/schema'
import { ROLE_WORDS } from '~/features/organisation/words'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { CheckboxField, SelectField } from '~/ui/field'

const CarryOverSchema = SeveralOrganisationsSchema.extend({ from: z.string() })
const NOTHING = 'Cochez au moins une structure de la liste.'

export const meta: MetaFunction = () => [{ title: 'Reprendre des structures · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const editions = (await listAllEditions()).filter(({ id }) => id !== edition.id)
  const chosen = new URL(request.url).searchParams.get('de')
  const from = editions.find(({ slug }) => slug === chosen)
  const [earlier, present] = await Promise.all([
    from ? listOrganisationsOf(from.id) : [],
    listOrganisationsOf(edition.id),
  ])
  const rolesHere = new Map(present.map(({ id, roles }) => [id, roles]))
  return {
    from: from?.slug,
    editions: editions.map(({ slug, name, year }) => ({ slug, title: `${name}, ${year}` })),
    organisations: earlier
      .filter(({ id, roles }) => !roles.every(role => rolesHere.get(id)?.includes(role)))
      .map(({ id, name, roles }) => ({ id, name, roles })),
    back: `/organisation/editions/${edition.slug}/structures`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, CarryOverSchema)
  if (form.status !== 'success' || form.value.organisations.length === 0) return data({ error: NOTHING }, 422)
  const from = (await findEditionForMembers(form.value.from)) ?? notFound()

  const carried = await carryOver({ from, to: edition, organisationIds: form.value.organisations, actor: member })
  return redirect(`/organisation/editions/${edition.slug}/structures?reprises=${writtenCarried(carried)}`, 303)
}

export default function CarryOver() {
  const { from, editions, organisations, back } = useLoaderData<typeof loader>()
  const error = useActionData<typeof action>()?.error
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Reprendre les structures d’une autre édition</h1>
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <SelectField key={from} id="de" name="de" label="Édition" defaultValue={from}>
          {editions.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </SelectField>
        <Button type="submit" look="secondary">
          Voir ses structures
        </Button>
      </Form>
      {from && organisations.length === 0 && <p>Cette édition n’a pas de structure à reprendre.</p>}
      {from && organisations.length > 0 && (
        <Form method="post" className="grid gap-6">
          <input type="hidden" name="from" value={from} />
          <fieldset aria-describedby={error ? 'organisations-error' : undefined}>
            <legend className="font-bold">Structures à reprendre, avec leurs rôles</legend>
            {error && (
              <p id="organisations-error" className="font-bold text-alert">
                <span aria-hidden="true">! </span>
                {error}
              </p>
            )}
            {organisations.map(({ id, name, roles }) => (
              <CheckboxField
                key={id}
                id={id}
                name="organisations"
                value={id}
                defaultChecked={!error}
                label={`${name} (${roles.map(role => ROLE_WORDS[role].toLowerCase()).join(', ')})`}
              />
            ))}
          </fieldset>
          <div>
            <Button type="submit">Reprendre les structures cochées</Button>
          </div>
        </Form>
      )}
      <p>
        <ButtonLink to={back} look="secondary">
          Revenir aux structures
        </ButtonLink>
      </p>
    </div>
  )
}
