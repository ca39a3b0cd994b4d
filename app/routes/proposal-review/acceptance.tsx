import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listOrganisations } from '~/features/organisation/queries.server'
import { acceptProposal } from '~/features/proposal/accept.server'
import { findAfterWork } from '~/features/proposal/queries.server'
import { AcceptanceSchema, RecruiterSchema } from '~/features/proposal/review-schema'
import { isUndecided } from '~/features/proposal/state'
import { listRooms } from '~/features/venue/queries.server'
import { clockTime, parisTime } from '~/lib/dates'
import { authorise, parseForm } from '~/lib/http.server'
import { slugify } from '~/lib/slug'
import { Button, ButtonLink } from '~/ui/button'
import { formFields } from '~/ui/form-fields'
import { Notice } from '~/ui/notice'
import { OrganisationField, PlaceFields } from './acceptance/fields'
import { findAddressed } from './find-addressed.server'

const SENTENCES = {
  'name-taken': 'Une structure porte déjà ce nom\u00a0: choisissez-la dans la liste.',
  'unknown-organisation': 'Choisissez une réponse de la liste.',
  room: 'Choisissez une salle de la liste.',
  day: 'Donnez d’abord un jour à l’édition.',
}

export const meta: MetaFunction = () => [{ title: 'Accepter une proposition · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, proposal, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  if (!isUndecided(proposal.state)) return redirect(`${address}?fait=already-decided`)

  const organisations = await listOrganisations()
  const isStand = proposal.kind === 'stand'
  const isRecruiter = proposal.kind === 'after-work'
  const likely = organisations.find(({ slug }) => slug === slugify(proposal.organisationName))
  const hour = (moment: Date | null) => (isStand && moment ? clockTime(moment, 'en') : null)
  return {
    back: address,
    title: proposal.title,
    organisationName: proposal.organisationName,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    rooms: isRecruiter ? [] : (await listRooms(edition.venueId)).map(({ id, name }) => ({ id, name })),
    themes: edition.themes,
    isRecruiter,
    hasDay: edition.heldOn !== null,
    hasAfterWork: isRecruiter && (await findAfterWork(edition.id)) !== undefined,
    stored: {
      organisation: likely?.id,
      title: proposal.title,
      capacity: proposal.capacity,
      startsAt: hour(edition.startsAt),
      endsAt: hour(edition.endsAt),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, proposal, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  const acceptance = { proposal, edition, actor: member, now: new Date() }

  if (proposal.kind === 'after-work') {
    const form = await parseForm(request, RecruiterSchema)
    if (form.status !== 'success') return data({ reply: form.reply() }, 422)
    const { outcome } = await acceptProposal({ ...acceptance, organisationId: form.value.organisation })
    return answer(outcome, error => form.reply({ fieldErrors: error }))
  }

  const form = await parseForm(request, AcceptanceSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)
  const { organisation, room, startsAt, endsAt, ...what } = form.value
  const day = edition.heldOn
  if (!day) return data({ reply: form.reply({ fieldErrors: { startsAt: [SENTENCES.day] } }) }, 422)
  const rooms = await listRooms(edition.venueId)
  if (room && !rooms.some(({ id }) => id === room)) {
    return data({ reply: form.reply({ fieldErrors: { room: [SENTENCES.room] } }) }, 422)
  }

  const hours = { startsAt: parisTime(day, startsAt), endsAt: parisTime(day, endsAt) }
  const place = { ...what, ...hours, roomId: room }
  const { outcome } = await acceptProposal({ ...acceptance, organisationId: organisation, place })
  return answer(outcome, error => form.reply({ fieldErrors: error }))

  function answer(
    outcome: Awaited<ReturnType<typeof acceptProposal>>['outcome'],
    reply: (error: Record<string, string[]>) => ReturnType<typeof form.reply>,
  ) {
    if (outcome === 'name-taken' || outcome === 'unknown-organisation') {
      return data({ reply: reply({ organisation: [SENTENCES[outcome]] }) }, 422)
    }
    return redirect(`${address}?fait=${outcome}`, 303)
  }
}

export default function Acceptance() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const field = formFields(answer?.reply, page.stored)
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Accepter la proposition</h1>
      <p className="font-bold">{page.title}</p>
      <p>
        Un e-mail part vers la personne à contacter. Une décision ne se reprend pas{'\u00a0'}; le programme, lui, se
        change ensuite.
      </p>
      {page.isRecruiter && !page.hasAfterWork && (
        <Notice title="L’édition n’a pas encore d’after-work.">
          <p>La structure sera notée parmi les recruteurs de l’édition.</p>
        </Notice>
      )}
      {!page.isRecruiter && !page.hasDay && (
        <Notice title="L’édition n’a pas encore de jour.">
          <p>Donnez-lui un jour, puis revenez accepter cette proposition.</p>
        </Notice>
      )}
      <Form method="post" noValidate className="grid gap-6">
        <OrganisationField
          field={field('organisation')}
          proposedName={page.organisationName}
          organisations={page.organisations}
        />
        {!page.isRecruiter && <PlaceFields field={field} rooms={page.rooms} themes={page.themes} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Accepter la proposition</Button>
          <ButtonLink to={page.back} look="secondary">
            Revenir à la proposition
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
