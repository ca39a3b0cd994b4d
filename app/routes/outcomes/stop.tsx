import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { findAskedIdBySecret } from '~/features/outcome/link.server'
import { renewFollowUp, withdrawFollowUp } from '~/features/registration/change-answers.server'
import { findRegistration } from '~/features/registration/queries.server'
import { notFound, parseForm } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

const AgainSchema = z.object({ again: z.literal('yes').optional() })

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { consentFollowUpAt } = await requireAsked(params.secret)
  const t = await findT(request, 'outcome')
  return { title: `${t('stop.title')} · LNPSQ`, isStopped: consentFollowUpAt === null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id } = await requireAsked(params.secret)
  const form = await parseForm(request, AgainSchema)
  const isRenewed = form.status === 'success' && form.value.again === 'yes'
  if (isRenewed) await renewFollowUp(id, new Date())
  else await withdrawFollowUp(id)
  return { isRenewed }
}

async function requireAsked(secret: string | undefined) {
  return (await findRegistration(findAskedIdBySecret(secret) ?? notFound())) ?? notFound()
}

export default function StopAsking() {
  const { isStopped } = useLoaderData<typeof loader>()
  const isRenewed = useActionData<typeof action>()?.isRenewed
  const { t } = useTranslation('outcome')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <h1>{isStopped ? t('stop.title') : t('stop.question')}</h1>
      {isRenewed && <Notice tone="success" title={t('stop.renewed')} />}
      {isStopped ? (
        <>
          <Notice tone="success" title={t('stop.done')}>
            <p>{t('stop.doneText')}</p>
          </Notice>
          <Form method="post">
            <Button type="submit" name="again" value="yes" look="secondary">
              {t('stop.again')}
            </Button>
          </Form>
        </>
      ) : (
        <>
          <p>{t('stop.text')}</p>
          <Form method="post">
            <Button type="submit">{t('stop.button')}</Button>
          </Form>
        </>
      )}
    </div>
  )
}
