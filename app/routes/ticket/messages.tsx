import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MessagesChoice } from '~/features/message/messages-choice'
import { setMessagesStopped } from '~/features/registration/change-answers.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { BackToTicket } from './back-to-ticket'

export { privateHeaders as headers, privateMeta as meta } from './private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, messagesStoppedAt } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const t = await findT(request, 'ticket')
  return { title: `${t('messages.title')} · LNPSQ`, isStopped: messagesStoppedAt !== null, ticket: ticketPath(id) }
}

export async function action({ params }: ActionFunctionArgs) {
  const { id } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  await setMessagesStopped(id, new Date())
  return null
}

export default function Messages() {
  const { isStopped, ticket } = useLoaderData<typeof loader>()
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <BackToTicket />
      <MessagesChoice about="person" isStopped={isStopped} again={`${ticket}/messages/reprise`} />
    </div>
  )
}
