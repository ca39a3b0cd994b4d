import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { errorSentences, typedValues } from '~/features/registration/refused-form'
import { FindTicketSchema } from '~/features/registration/schema'
import { takeNotice } from '~/features/ticket/notice-cookie.server'
import { sendTicketsAgain } from '~/features/ticket/ticket-messages.server'
import { inBackground } from '~/lib/background.server'
import { parseForm } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'LNPSQ' }]
export { privateHeaders as headers } from './private'

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'ticket')
  const { word, headers } = await takeNotice(request)
  return data({ title: `${t('find.title')} · LNPSQ`, isErased: word === 'erased' }, { headers })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, FindTicketSchema)
  if (context.asksTooOften) return data({ outcome: 'too-many' as const, reply: form.reply() }, 429)
  if (form.status !== 'success') return data({ outcome: 'invalid' as const, reply: form.reply() }, 422)

  // Behind the answer, which is the same and as quick whether a ticket exists or not.
  const { email } = form.value
  if (email) inBackground('Sending the way back to tickets', () => sendTicketsAgain(email, new Date()))
  return data({ outcome: 'sent' as const, reply: undefined })
}

export default function FindTicket() {
  const { isErased } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('ticket')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <h1>{t('find.title')}</h1>
      {isErased && <Notice tone="success" title={t('notices.erased')} />}
      {answer?.outcome === 'sent' ? (
        <Notice tone="success" title={t('find.sent')}>
          {t('find.sentText')}
        </Notice>
      ) : (
        <EmailForm />
      )}
      <section className="grid gap-2">
        <h2>{t('find.without')}</h2>
        <p>{t('find.withoutText')}</p>
      </section>
    </div>
  )
}

function EmailForm() {
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('ticket')
  const { t: tForm } = useTranslation('registration')
  return (
    <Form method="post" noValidate className="grid gap-5">
      {answer?.outcome === 'too-many' && (
        <Notice tone="error" title={t('find.tooMany')}>
          {t('find.tooManyText')}
        </Notice>
      )}
      <p>{t('find.text')}</p>
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t('find.email')}
        defaultValue={typedValues(answer?.reply)?.email}
        errors={errorSentences(answer?.reply, tForm).email}
      />
      <div>
        <Button type="submit">{t('find.send')}</Button>
      </div>
    </Form>
  )
}
