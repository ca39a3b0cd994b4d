import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { changeConsents, mayAgree } from '~/features/registration/change-answers.server'
import { ConsentFields } from '~/features/registration/consent-fields'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { errorSentences, FormErrors } from '~/features/registration/refused-form'
import { ConsentsSchema } from '~/features/registration/schema'
import { ticketPath } from '~/features/ticket/link.server'
import { leaveNotice } from '~/features/ticket/notice-cookie.server'
import { notFound, parseForm } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { BackToTicket } from './back-to-ticket'

export { privateHeaders as headers, privateMeta as meta } from './private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const t = await findT(request, 'ticket')
  return {
    title: `${t('consents.title')} · LNPSQ`,
    given: {
      consentContact: registration.consentContactAt !== null,
      consentFollowUp: registration.consentFollowUpAt !== null,
      ...(mayAgree(registration, new Date()) ? { consentAdviser: registration.consentAdviserAt !== null } : {}),
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const form = await parseForm(request, ConsentsSchema)
  if (form.status !== 'success') return data({ reply: form.reply() }, 422)

  await changeConsents(registration, form.value, new Date())
  const headers = { 'Set-Cookie': await leaveNotice('consents') }
  return redirect(ticketPath(registration.id), { status: 303, headers })
}

export default function ConsentsPage() {
  const { given } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('ticket')
  const { t: tForm } = useTranslation('registration')
  const errors = errorSentences(answer?.reply, tForm)
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <BackToTicket />
      <h1>{t('consents.title')}</h1>
      <p>{t('consents.text')}</p>
      <Form method="post" className="grid gap-6">
        <FormErrors errors={errors} />
        <ConsentFields given={given} errors={errors} />
        <div>
          <Button type="submit">{t('consents.save')}</Button>
        </div>
      </Form>
    </div>
  )
}
