import { randomUUID } from 'node:crypto'
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isOver, registrationState } from '~/features/edition/moments'
import { findEdition } from '~/features/edition/queries.server'
import { checkChoices, enrolInAll } from '~/features/enrolment/choices.server'
import { listBookable } from '~/features/enrolment/queries.server'
import type { AddressAnswer } from '~/features/neighbourhood/check-address.server'
import { findHome } from '~/features/neighbourhood/find-home.server'
import { listDistricts } from '~/features/registration/queries.server'
import { register } from '~/features/registration/register.server'
import { RegistrationSchema } from '~/features/registration/schema'
import { listKnownTickets, rememberTicket } from '~/features/ticket/known-tickets.server'
import { ticketPath } from '~/features/ticket/link.server'
import { leaveNotice } from '~/features/ticket/notice-cookie.server'
import { notFound, parseForm } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'
import { ClosedDoor } from './closed-door'
import { EditionHeading } from './edition-heading'
import { RegistrationForm } from './registration-form'

// What was typed is on a refused form's page: it is kept nowhere.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const now = new Date()
  const t = await findT(request, 'registration')
  const state = registrationState(edition, now)
  return {
    title: t('metaTitle', { edition: edition.name }),
    edition,
    state: isOver(edition, now) ? ('over' as const) : state,
    districts: state === 'open' ? await listDistricts() : [],
    workshops: state === 'open' ? await listBookable(edition.id, now) : [],
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const form = await parseForm(request, RegistrationSchema)
  if (context.asksTooOften) return refuse({ outcome: 'too-many' as const, reply: form.reply() }, 429)
  if (form.status !== 'success') return refuse({ outcome: 'invalid' as const, reply: form.reply() }, 422)

  const { website, workshops, address, ...answers } = form.value
  const known = await listKnownTickets(request)
  // A robot is answered like anyone; nothing is written.
  if (website) return toTicket(randomUUID(), noticeOf('registered'), known)

  const now = new Date()
  const { chosen = [], fault } = await checkChoices({ editionId: edition.id, ids: workshops, now })
  if (fault) {
    const t = await findT(request, 'enrolment')
    const reply = form.reply({ fieldErrors: { workshops: ['choice'] } })
    return refuse({ outcome: 'invalid' as const, reply, clash: t(`clash.${fault.why}`, { ...fault }) }, 422)
  }

  const language = await findLanguage(request)
  const isOpen = registrationState(edition, now) === 'open'
  const home = isOpen ? await findHome({ address, answers, edition, now }) : undefined
  const result = await register({ edition, answers, home, language, now, knownIds: known })
  switch (result.outcome) {
    case 'registered':
    case 'already-registered':
      await enrolInAll(result.registrationId, chosen, now)
      return toTicket(result.registrationId, noticeOf(result.outcome, home), known)
    case 'unknown-district':
      return refuse({ outcome: 'invalid' as const, reply: form.reply({ fieldErrors: { district: ['choice'] } }) }, 422)
    default:
      return refuse({ outcome: result.outcome }, 409)
  }
}

function refuse<Answer>(answer: Answer, status: number) {
  return data(answer, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** The ticket's page says what the address told, so that it can be put right. */
function noticeOf(outcome: 'registered' | 'already-registered', home?: AddressAnswer): string {
  if (outcome === 'already-registered') return 'already'
  return home ? `registered.${home.outcome}` : 'registered'
}

async function toTicket(id: string, notice: string, known: string[]) {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  headers.append('Set-Cookie', await rememberTicket(id, known))
  headers.append('Set-Cookie', await leaveNotice(notice))
  return redirect(ticketPath(id), { status: 303, headers })
}

export default function Register() {
  const { edition, state, districts, workshops } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refusal = answer && !('reply' in answer) ? answer.outcome : state
  return (
    <div className="page grid max-w-2xl gap-8 py-10">
      <EditionHeading edition={edition} />
      {refusal === 'open' ? (
        <RegistrationForm
          districts={districts}
          workshops={workshops}
          clash={answer && 'clash' in answer ? String(answer.clash) : undefined}
          reply={answer && 'reply' in answer ? answer.reply : undefined}
          isTooMany={answer?.outcome === 'too-many'}
        />
      ) : (
        <ClosedDoor edition={edition} state={refusal} />
      )}
    </div>
  )
}
