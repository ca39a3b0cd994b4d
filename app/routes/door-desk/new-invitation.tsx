import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { DEVICE_KINDS } from 'db/schema/words'
import { z } from 'zod'
import { requireMember } from '~/features/account/session.server'
import { canScanTickets } from '~/features/check-in/policy'
import { listCheckpoints } from '~/features/check-in/queries.server'
import { createInvitation } from '~/features/device/invitations.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { organiserTexts, typedList } from '~/lib/typed-text'
import { Button, ButtonLink } from '~/ui/button'
import { CheckboxField, RadioField, TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { KIND_WORDS } from './words'

const text = organiserTexts('Dites pour quel endroit, ou pour qui.')
const InvitationSchema = z.object({
  way: z.enum(['shown', 'sent', 'sent-to-many'], 'Choisissez comment inviter.'),
  kind: z.enum(DEVICE_KINDS, 'Choisissez un téléphone ou une borne.'),
  label: text.required({ max: 40 }),
  points: typedList(z.uuid('Choisissez parmi ces endroits.')),
})

const WAYS = [
  { value: 'shown', label: 'Montrer un code\u00a0: une heure, 20 appareils' },
  { value: 'sent', label: 'Envoyer un lien à une personne\u00a0: un seul appareil' },
  { value: 'sent-to-many', label: 'Envoyer un lien à l’équipe\u00a0: 30 appareils, jusqu’au lendemain de l’édition' },
]

export const meta: MetaFunction = () => [{ title: 'Inviter des téléphones · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))
  return { desk: `/organisation/editions/${edition.slug}/accueil`, points: await listCheckpoints(edition.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canScanTickets(member, edition))

  const form = await parseForm(request, InvitationSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { points, ...values } = form.value
  const known = new Set((await listCheckpoints(edition.id)).map(({ id }) => id))
  if (points.some(id => !known.has(id))) {
    return data({ reply: form.reply({ fieldErrors: { points: ['Choisissez parmi ces endroits.'] } }) }, 422)
  }

  const checkpointIds = [...new Set(points)]
  const invitation = await createInvitation({ ...values, edition, checkpointIds, actor: member, now: new Date() })
  return redirect(`/organisation/editions/${edition.slug}/accueil/invitations/${invitation.id}`, 303)
}

export default function NewInvitation() {
  const { desk, points } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  const field = formFields(reply, { way: 'shown', kind: 'door', label: 'Entrée' })
  const ticked = [reply?.initialValue?.points].flat()
  return (
    <div className="grid max-w-2xl gap-8 py-8">
      <header className="grid gap-3">
        <h1>Inviter des téléphones</h1>
        <p>
          La personne ouvre l’adresse avec son téléphone, qui devient un appareil de l’accueil. Elle n’a besoin ni de
          compte ni d’application.
        </p>
      </header>
      <Form method="post" noValidate className="grid gap-8">
        <RadioField {...field('way')} label="Comment inviter" choices={WAYS} />
        <TextField
          {...field('label')}
          label="Pour quel endroit"
          hint={
            'Exemple\u00a0: Entrée côté métro. Les appareils porteront ce nom\u00a0: préférez un endroit à une personne.'
          }
          maxLength={40}
          autoComplete="off"
        />
        <RadioField
          {...field('kind')}
          label="Quel appareil"
          choices={DEVICE_KINDS.map(value => ({ value, label: KIND_WORDS[value] }))}
        />
        {points.length > 1 && (
          <fieldset className="grid">
            <legend className="mb-1.5 font-bold">Où ces appareils scannent</legend>
            <p className="text-base text-stone">Rien de coché&nbsp;: partout.</p>
            {points.map(({ id, name }) => (
              <CheckboxField
                key={id}
                id={`point-${id}`}
                name="points"
                value={id}
                label={name}
                defaultChecked={ticked.includes(id)}
              />
            ))}
            {field('points').errors && <p className="font-bold text-alert">! {field('points').errors}</p>}
          </fieldset>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Créer l’invitation</Button>
          <ButtonLink to={desk} look="secondary">
            Revenir à l’accueil
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
