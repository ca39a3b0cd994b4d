import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MessagesChoice } from '~/features/message/messages-choice'
import { setMessagesStopped } from '~/features/registration/change-answers.server'
import { findT } from '~/lib/i18n.server'
import { requireReader } from './require-reader.server'

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { messagesStoppedAt } = await requireReader(params.secret)
  const t = await findT(request, 'ticket')
  return {
    title: `${t('messages.title')} · LNPSQ`,
    isStopped: messagesStoppedAt !== null,
    again: `/arret/${params.secret}/reprise`,
  }
}

/** Stops the messages, whoever asks: the person's button, or their mail program for them in one click (RFC 8058). */
export async function action({ params }: ActionFunctionArgs) {
  const { id } = await requireReader(params.secret)
  await setMessagesStopped(id, new Date())
  return null
}

export default function Stop() {
  const { isStopped, again } = useLoaderData<typeof loader>()
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <MessagesChoice isStopped={isStopped} again={again} />
    </div>
  )
}
