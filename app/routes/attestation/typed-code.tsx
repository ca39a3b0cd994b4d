import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TypedCodeSchema } from '~/features/attestation/schema.server'
import { VerdictPart } from '~/features/attestation/verdict-part'
import { verifyShortCode } from '~/features/attestation/verify.server'
import { parseForm } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { PRIVATE } from '../ticket/private'
import { WithoutUs } from './without-us'

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await findT(request, 'attestation')
  return { title: `${t('verify.title')} · LNPSQ` }
}

/** Answers where it was asked: a short code is in no address, so that nobody tries them faster than the limit. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, TypedCodeSchema)
  const typed = form.status === 'success' ? form.value.code : ''
  if (context.asksTooOften) return data({ typed, answer: undefined }, { status: 429, headers: PRIVATE })
  if (typed.trim() === '')
    return data({ typed, answer: { verdict: 'missing' as const } }, { status: 422, headers: PRIVATE })
  const answer = await verifyShortCode(typed)
  return data({ typed, answer }, { status: answer.verdict === 'unknown' ? 422 : 200, headers: PRIVATE })
}

export default function TypedCode() {
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('attestation')
  const found = sent?.answer
  const answer = found?.verdict === 'unknown' || found?.verdict === 'missing' ? undefined : found
  const refusal = found?.verdict === 'unknown' || found?.verdict === 'missing' ? found.verdict : undefined
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <h1>{t('verify.title')}</h1>
      {answer && <VerdictPart {...answer} />}
      {sent && !sent.answer && (
        <Notice tone="error" title={t('verify.tooMany')}>
          <p>{t('verify.tooManyText')}</p>
        </Notice>
      )}
      <Form method="post" className="grid gap-5">
        {answer ? <h2>{t('verify.again')}</h2> : <p>{t('verify.text')}</p>}
        <TextField
          id="code"
          name="code"
          label={t('verify.code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={answer ? undefined : sent?.typed}
          errors={refusal && [t(`verify.${refusal}`)]}
        />
        <div>
          <Button type="submit">{t('verify.send')}</Button>
        </div>
      </Form>
      <WithoutUs />
    </div>
  )
}
