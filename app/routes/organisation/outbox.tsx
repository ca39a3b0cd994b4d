import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { listOutbox } from '~/features/message/queries.server'
import { config } from '~/lib/config.server'
import { clockTime, longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'

export const meta: MetaFunction = () => [{ title: 'Messages en attente · LNPSQ' }]

/** What would have left through the provider, readable only on the machine that runs the application. */
export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  if (!config.showsOutbox) notFound()
  const messages = await listOutbox()
  return {
    messages: messages.map(({ id, recipient, subject, text, createdAt }) => ({
      id,
      recipient,
      subject,
      text,
      when: `${longDay(createdAt, 'fr')}, ${clockTime(createdAt, 'fr')}`,
    })),
  }
}

export default function Outbox() {
  const { messages } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-6 py-10">
      <h1>Messages en attente</h1>
      <p>Aucun service d’envoi n’est réglé : les messages restent ici, tels qu’ils partiraient.</p>
      {messages.length === 0 && <p>Aucun message pour l’instant.</p>}
      <ul className="grid gap-4">
        {messages.map(message => (
          <li key={message.id} className="grid min-w-0 gap-2 rounded-brick border-2 border-line bg-white p-5">
            <h2>{message.subject}</h2>
            <p className="text-stone">
              À {message.recipient}, {message.when}
            </p>
            <pre className="font-sans wrap-anywhere whitespace-pre-wrap">{message.text}</pre>
          </li>
        ))}
      </ul>
    </div>
  )
}
