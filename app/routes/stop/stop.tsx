import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MessagesChoice } from '~/features/message/messages-choice'
import { findT } from '~/lib/i18n.server'
import { requireStop } from './require-stop.server'

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { about, isStopped } = await requireStop(params.secret)
  const t = await findT(request, 'ticket')
  return {
    title: `${t(about === 'group' ? 'messages.ofGroup.title' : 'messages.title')} · LNPSQ`,
    about,
    isStopped,
    again: `/arret/${params.secret}/reprise`,
  }
}

/** Stops the messages, whoever asks: the person's button, or their mail program for them in one click (RFC 8058). */
export async function action({ params }: ActionFunctionArgs) {
  const { stop } = await requireStop(params.secret)
  await stop(new Date())
  return null
}

export default function Stop() {
  const choice = useLoaderData<typeof loader>()
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <MessagesChoice {...choice} />
    </div>
  )
}
