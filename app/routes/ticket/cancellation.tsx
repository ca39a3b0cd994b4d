import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOver } from '~/features/edition/moments'
import { cancel } from '~/features/registration/cancel.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import { leaveNotice } from '~/features/ticket/notice-cookie.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button, ButtonLink } from '~/ui/button'
import { BackToTicket } from './back-to-ticket'

export { privateHeaders as headers, privateMeta as meta } from './private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = await findCancellable(params.secret)
  const t = await findT(request, 'ticket')
  const isCancelled = registration.cancelledAt !== null
  const title = isCancelled ? t('cancellation.done') : t('cancellation.title')
  return { title: `${title} · LNPSQ`, isCancelled, ticket: ticketPath(registration.id) }
}

export async function action({ params }: ActionFunctionArgs) {
  const { id } = await findCancellable(params.secret)
  await cancel({ registrationId: id, now: new Date() })
  return redirect(ticketPath(id), { status: 303, headers: { 'Set-Cookie': await leaveNotice('cancelled') } })
}

async function findCancellable(secret: string | undefined) {
  const registration = (await findRegistrationBySecret(secret)) ?? notFound()
  return isOver(registration.edition, new Date()) ? notFound() : registration
}

export default function Cancellation() {
  const { isCancelled, ticket } = useLoaderData<typeof loader>()
  const { t } = useTranslation('ticket')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <BackToTicket />
      <h1>{isCancelled ? t('cancellation.done') : t('cancellation.title')}</h1>
      <p>{isCancelled ? t('cancellation.doneText') : t('cancellation.text')}</p>
      {isCancelled ? (
        <Form method="post" action={`${ticket}/reprise`}>
          <Button type="submit">{t('manage.restore')}</Button>
        </Form>
      ) : (
        <div className="flex flex-wrap gap-3">
          <Form method="post">
            <Button type="submit" look="danger">
              {t('cancellation.confirm')}
            </Button>
          </Form>
          <ButtonLink to={ticket} look="secondary">
            {t('cancellation.keep')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
