import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { listStamping, stampWith } from '~/features/passport/cookies.server'
import { PassportCard } from '~/features/passport/passport-card'
import { findOwnPassport } from '~/features/passport/queries.server'
import { toldPassport } from '~/features/passport/told'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'
import { ButtonLink } from '~/ui/button'
import { BackToTicket } from '../ticket/back-to-ticket'
import { PRIVATE } from '../ticket/private'

export { privateHeaders as headers, privateMeta as meta } from '../ticket/private'

/** The stamps of one ticket. From now on this browser stamps for it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, edition } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const { stampsNeeded, gift, ...own } = (await findOwnPassport(edition.id, id)) ?? notFound()
  const t = await findT(request, 'passport')
  const page = { title: `${t('card.title')} · LNPSQ`, passport: { stampsNeeded, gift }, own: toldPassport(own, 'link') }
  return data(page, {
    headers: [...PRIVATE, ['Set-Cookie', await stampWith({ id, by: 'link' }, await listStamping(request))]],
  })
}

export default function PassportPage() {
  const { passport, own } = useLoaderData<typeof loader>()
  const { t } = useTranslation('passport')
  const { secret } = useParams()
  const isDue = own.stamped >= passport.stampsNeeded && !own.details?.giftGivenAt
  return (
    <div className="page grid max-w-2xl gap-6 py-10">
      <BackToTicket />
      <h1 className="sr-only">{t('card.title')}</h1>
      <PassportCard own={own} passport={passport} />
      {isDue && <ButtonLink to={`/billet/${secret}`}>{t('showTicket')}</ButtonLink>}
    </div>
  )
}
