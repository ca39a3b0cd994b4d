import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { askAuthor } from '~/features/proposal/converse.server'
import { WordSchema } from '~/features/proposal/review-schema'
import { isUndecided } from '~/features/proposal/state'
import { authorise, parseForm } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'
import { WordForm } from './word-form'

export const meta: MetaFunction = () => [{ title: 'Poser une question · LNPSQ' }]

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
  const { outcome } = await askAuthor(word)
  return redirect(`${address}?fait=${outcome}`, 303)
}

export default function Question() {
  const { title, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-2xl gap-6 py-10">
      <h1>Poser une question</h1>
      <p className="font-bold">{title}</p>
      <p>Elle part par e-mail. La réponse apparaîtra à côté de la proposition.</p>
      <WordForm reply={answer?.reply} back={back} label="Votre question" submit="Envoyer la question" />
    </div>
  )
}
