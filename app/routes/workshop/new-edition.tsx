import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findEditionForMembers, listAllEditions } from '~/features/edition/queries.server'
import { NewEditionSchema } from '~/features/edition/schema'
import { prepareEdition } from '~/features/preparation/prepare.server'
import { findVenue, listVenues } from '~/features/venue/queries.server'
import { authorise, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { SelectField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { EditionFields } from './edition-fields'

export const meta: MetaFunction = () => [{ title: 'Créer une édition · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const [editions, venues] = [await listAllEditions(), await listVenues()]
  return {
    number: Math.max(0, ...editions.map(({ number }) => number)) + 1,
    editions: editions.map(({ slug, number, name, year }) => ({ slug, title: `${number}. ${name}, ${year}` })),
    venues: venues.map(({ id, name, city }) => ({ id, title: `${name}, ${city}` })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))

  const form = await parseForm(request, NewEditionSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { copied: address, ...values } = form.value
  const refuse = (name: string, sentence: string) =>
    data({ reply: form.reply({ fieldErrors: { [name]: [sentence] } }) }, 422)

  const copied = address ? await findEditionForMembers(address) : undefined
  if (address && !copied) return refuse('copied', 'Choisissez une édition de la liste.')
  if (values.venueId && !(await findVenue(values.venueId))) return refuse('venue', 'Choisissez un lieu de la liste.')

  const edition = await prepareEdition({ values, copied, actor: member })
  return redirect(`/organisation/editions/${edition.slug}?fait=creee`, 303)
}

export default function NewEdition() {
  const { number, editions, venues } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply)
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Créer l’édition {number}</h1>
      <p>Elle restera un brouillon, visible des organisateurs seuls, jusqu’à sa publication.</p>
      <Form method="post" noValidate className="grid gap-6">
        <SelectField
          label="Copier une édition (facultatif)"
          hint="Son programme est repris au nouveau jour, aux mêmes heures, avec ses structures et ses salles, sans aucune inscription. Ce que vous laissez vide ci-dessous est repris aussi."
          {...field('copied')}
        >
          <option value="">Partir d’une page blanche</option>
          {editions.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </SelectField>
        <EditionFields field={field} venues={venues} emptyVenue="Plus tard, ou celui de l’édition copiée" />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Créer l’édition</Button>
          <ButtonLink to="/organisation" look="secondary">
            Revenir aux éditions
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
