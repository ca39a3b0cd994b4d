import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { lastDayOfLink } from '~/features/partner-figures/link'
import { partnerPath } from '~/features/partner-figures/link-address.server'
import { longDay } from '~/lib/dates'
import { findLanguage } from '~/lib/i18n.server'
import { ShutDoor } from './door'
import { openDoor } from './open-door.server'
import { OverviewPage } from './overview-page'
import { overviewPage } from './overview-page.server'

export { partnerHeaders as headers, partnerMeta as meta } from './door'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const { shut, link, organisation } = await openDoor(request, params.secret, now)
  if (shut) return shut
  return {
    state: 'open' as const,
    until: longDay(lastDayOfLink(link.expiresAt), await findLanguage(request)),
    ...(await overviewPage(request, organisation, partnerPath(link.id), now)),
  }
}

export default function LinkOverview() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('partner')
  if (page.state !== 'open') return <ShutDoor state={page.state} />
  return (
    <>
      <div className="brick-line" aria-hidden="true" />
      <div className="page">
        <OverviewPage {...page}>
          <p className="text-base text-stone">{t('until', { day: page.until })}</p>
        </OverviewPage>
      </div>
    </>
  )
}
