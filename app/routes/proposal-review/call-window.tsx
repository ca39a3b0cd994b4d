import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { lastDayOfCall } from '~/features/edition/call'
import { openCall } from '~/features/edition/call.server'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { CallSchema } from '~/features/proposal/review-schema'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'

const REFUSALS = {
  over: 'Cette édition est passée\u00a0: l’appel ne peut plus ouvrir.',
  'past-day': 'Ce jour est passé\u00a0: choisissez aujourd’hui ou un jour à venir.',
  'after-the-edition': 'Ce jour vient après l’édition\u00a0: choisissez un jour avant elle.',
}

export const meta: MetaFunction = () => [{ title: 'Appel à participation · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))
  return {
    lastDay: edition.callClosesAt && lastDayOfCall(edition.callClosesAt),
    heldOn: edition.heldOn,
    back: `/organisation/editions/${edition.slug}/propositions`,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, CallSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const { outcome } = await openCall({ edition, lastDay: form.value.lastDay, actor: member, now: new Date() })
  if (outcome !== 'open') {
    return data({ reply: form.reply({ fieldErrors: { lastDay: [REFUSALS[outcome]] } }) }, 422)
  }
  return redirect(`/organisation/editions/${edition.slug}/propositions?appel`, 303)
}

export default function CallWindow() {
  const { lastDay, heldOn, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, { lastDay })
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Ouvrir l’appel à participation</h1>
      <p>
        Vous recevrez un lien à envoyer aux structures de votre choix. Il marche même quand l’édition n’est pas encore
        publiée.
      </p>
      <Form method="post" noValidate className="grid gap-6">
        <TextField
          type="date"
          label="Dernier jour pour proposer"
          hint="L’appel se ferme de lui-même à minuit, à la fin de ce jour."
          max={heldOn ?? undefined}
          {...field('lastDay')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Ouvrir l’appel</Button>
          <ButtonLink to={back} look="secondary">
            Revenir
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
