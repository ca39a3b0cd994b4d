import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { declineProposal } from '~/features/proposal/converse.server'
import { WordSchema } from '~/features/proposal/review-schema'
import { isUndecided } from '~/features/proposal/state'
import { authorise, parseForm } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'
import { WordForm } from './word-form'

export const meta: MetaFunction = () => [{ title: 'Refuser une proposition · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, proposal, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  return isUndecided(proposal.state)
    ? { title: proposal.title, back: address }
    : redirect(`${address}?fait=already-decided`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, proposal, address } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const form = await parseForm(request, WordSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  const word = { proposal, edition, text: form.value.text, actor: member, now: new Date() }
  const { outcome } = await declineProposal(word)
  return redirect(`${address}?fait=${outcome}`, 303)
}

export default function Refusal() {
  const { title, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Refuser la proposition</h1>
      <p className="font-bold">{title}</p>
      <p>Votre mot part par e-mail avec la réponse. Une décision ne se reprend pas.</p>
      <WordForm reply={answer?.reply} back={back} label="Votre mot" submit="Refuser la proposition" isFinal />
    </div>
  )
}
