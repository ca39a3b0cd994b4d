import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { authorise } from '~/lib/http.server'
import { hasMailProvider } from '~/lib/mail.server'
import { ButtonLink } from '~/ui/button'
import { MessageList } from './message-list'
import { readMessages } from './read-messages.server'

export const meta: MetaFunction = () => [{ title: 'Messages · LNPSQ' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  return { hasMailProvider, ...(await readMessages(new URL(request.url).searchParams)) }
}

export default function Messages() {
  const { hasMailProvider, ...list } = useLoaderData<typeof loader>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 py-10">
      <h1>Messages</h1>
      {!hasMailProvider && (
        <p className="max-w-2xl">
          Aucun service d’envoi n’est réglé{'\u00a0'}: les messages restent ici, tels qu’ils partiraient.
        </p>
      )}
      <p>
        <ButtonLink to="/organisation/messages/modeles" look="secondary">
          Modèles et textes
        </ButtonLink>
      </p>
      <MessageList base="/organisation/messages" hasPages {...list} />
    </div>
  )
}
