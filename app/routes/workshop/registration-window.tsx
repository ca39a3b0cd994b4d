import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { isOver, registrationState } from '~/features/edition/moments'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { RegistrationWindowSchema } from '~/features/edition/schema'
import { setRegistrationWindow } from '~/features/edition/states.server'
import { parisClock, parisDay } from '~/lib/dates'
import { authorise, notFound, parseForm } from '~/lib/http.server'
import { ownValue } from '~/lib/own-value'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'

const STATES = {
  open: 'Les inscriptions sont ouvertes.',
  full: 'Les inscriptions sont ouvertes, mais toutes les places sont prises.',
  'not-open': 'Les inscriptions ne sont pas encore ouvertes.',
  closed: 'Les inscriptions sont fermées.',
}
const NOTICES = {
  ouvertes: { tone: 'success', title: 'Les inscriptions viennent d’ouvrir.' },
  fermees: { tone: 'success', title: 'Les inscriptions viennent de fermer.' },
  enregistre: { tone: 'success', title: 'Les dates sont enregistrées.' },
  passee: { tone: 'error', title: 'Cette édition est passée\u00a0: les inscriptions ne peuvent plus ouvrir.' },
  'deja-fermees': { tone: 'info', title: 'Les inscriptions n’étaient pas ouvertes.' },
} as const

export const meta: MetaFunction = () => [{ title: 'Ouverture des inscriptions · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const now = new Date()
  const { registrationOpensAt: opensAt, registrationClosesAt: closesAt } = edition
  const done = new URL(request.url).searchParams.get('fait')
  return {
    slug: edition.slug,
    state: registrationState(edition, now),
    isOver: isOver(edition, now),
    notice: ownValue(NOTICES, done),
    stored: {
      fromDay: opensAt && parisDay(opensAt),
      fromTime: opensAt && parisClock(opensAt),
      toDay: closesAt && parisDay(closesAt),
      toTime: closesAt && parisClock(closesAt),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const edition = (await findEditionForMembers(params.edition)) ?? notFound()
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, RegistrationWindowSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  await setRegistrationWindow({ editionId: edition.id, actor: member, ...form.value })
  return redirect(`/organisation/editions/${edition.slug}/ouverture-inscriptions?fait=enregistre`, 303)
}

export default function RegistrationWindow() {
  const { slug, state, isOver, notice, stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, stored)
  const own = `/organisation/editions/${slug}`
  const isOpen = state === 'open' || state === 'full'
  return (
    <div className="grid max-w-2xl gap-8 py-10">
      <h1>Ouverture des inscriptions</h1>
      {notice && !answer && <Notice {...notice} />}
      <section aria-labelledby="now" className="grid gap-3">
        <h2 id="now">Maintenant</h2>
        <p>{STATES[state]}</p>
        {isOpen && (
          <Form method="post" action={`${own}/ouverture-inscriptions/fin`}>
            <Button type="submit" look="secondary">
              Fermer les inscriptions maintenant
            </Button>
          </Form>
        )}
        {!isOpen && !isOver && (
          <Form method="post" action={`${own}/ouverture-inscriptions/debut`}>
            <Button type="submit">Ouvrir les inscriptions maintenant</Button>
          </Form>
        )}
      </section>
      <section aria-labelledby="window" className="grid gap-4">
        <h2 id="window">Dates</h2>
        <p>Sans dernier jour, les inscriptions ferment à la fin de l’édition.</p>
        <Form method="post" noValidate className="grid gap-6">
          <div className="grid items-start gap-6 sm:grid-cols-2">
            <TextField type="date" label="Premier jour" {...field('fromDay')} />
            <TextField type="time" label="Heure d’ouverture" {...field('fromTime')} />
            <TextField type="date" label="Dernier jour" {...field('toDay')} />
            <TextField type="time" label="Heure de fermeture" {...field('toTime')} />
          </div>
          <div className="flex flex-wrap gap-3">
            <Button type="submit">Enregistrer les dates</Button>
            <ButtonLink to={own} look="secondary">
              Revenir à l’édition
            </ButtonLink>
          </div>
        </Form>
      </section>
    </div>
  )
}
