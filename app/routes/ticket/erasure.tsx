import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOver } from '~/features/edition/moments'
import { erase } from '~/features/registration/erase.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import { leaveNotice } from '~/features/ticket/notice-cookie.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button, ButtonLink } from '~/ui/button'
import { BackToTicket } from './back-to-ticket'

export { privateHeaders as headers, privateMeta as meta } from './private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, edition } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const t = await findT(request, 'ticket')
  return { title: `${t('erasure.title')} · LNPSQ`, ticket: ticketPath(id), isPast: isOver(edition, new Date()) }
}

export async function action({ params }: ActionFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  await erase(registration, new Date())
  return redirect('/billet', { status: 303, headers: { 'Set-Cookie': await leaveNotice('erased') } })
}

export default function Erasure() {
  const { ticket, isPast } = useLoaderData<typeof loader>()
  const { t } = useTranslation('ticket')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <BackToTicket />
      <h1>{t('erasure.title')}</h1>
      <p>{t('erasure.text')}</p>
      {!isPast && <p>{t('erasure.before')}</p>}
      <p>
        <Link to={`${ticket}/donnees.json`} className="inline-flex min-h-touch items-center">
          {t('erasure.copyFirst')}
        </Link>
      </p>
      <div className="flex flex-wrap gap-3">
        <Form method="post">
          <Button type="submit" look="danger">
            {t('erasure.confirm')}
          </Button>
        </Form>
        <ButtonLink to={ticket} look="secondary">
          {t('erasure.keep')}
        </ButtonLink>
      </div>
    </div>
  )
}
