import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { setMessagesStopped } from '~/features/registration/change-answers.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { BackToTicket } from './back-to-ticket'

export { privateHeaders as headers, privateMeta as meta } from './private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, messagesStoppedAt } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const t = await findT(request, 'ticket')
  return { title: `${t('messages.title')} · LNPSQ`, isStopped: messagesStoppedAt !== null, ticket: ticketPath(id) }
}

/** Stops the messages, whoever asks: the person's button, or their mail program for them in one click (RFC 8058). */
export async function action({ params }: ActionFunctionArgs) {
  const { id } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  await setMessagesStopped(id, new Date())
  return null
}

export default function Messages() {
  const { isStopped, ticket } = useLoaderData<typeof loader>()
  const { t } = useTranslation('ticket')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <BackToTicket />
      <h1>{t('messages.title')}</h1>
      {isStopped ? (
        <Notice tone="success" title={t('messages.stopped')}>
          {t('messages.stoppedText')}
        </Notice>
      ) : (
        <p>{t('messages.text')}</p>
      )}
      <Form method="post" action={isStopped ? `${ticket}/messages/reprise` : undefined}>
        <Button type="submit" look={isStopped ? 'secondary' : undefined}>
          {isStopped ? t('messages.again') : t('messages.stop')}
        </Button>
      </Form>
    </div>
  )
}
