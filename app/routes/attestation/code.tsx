import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { VerdictPart } from '~/features/attestation/verdict-part'
import { verifyCode } from '~/features/attestation/verify.server'
import { findT } from '~/lib/i18n.server'
import { PRIVATE } from '../ticket/private'
import { WithoutUs } from './without-us'

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

/** What the QR of an attestation opens. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await findT(request, 'attestation')
  const answer = await verifyCode(params.code ?? '')
  const status = answer.verdict === 'forged' ? 404 : 200
  return data({ title: `${t('verify.title')} · LNPSQ`, answer }, { status, headers: PRIVATE })
}

export default function Code() {
  const { answer } = useLoaderData<typeof loader>()
  const { t } = useTranslation('attestation')
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <h1>{t('verify.title')}</h1>
      <VerdictPart {...answer} />
      <p>
        <Link to="/attestations" className="inline-flex min-h-touch items-center">
          {t('verify.again')}
        </Link>
      </p>
      <WithoutUs />
    </div>
  )
}
