import type { Organisation } from 'db/schema/organisations'
import { findOverview } from '~/features/partner-figures/overview.server'
import { findT } from '~/lib/i18n.server'

/** What the first page of an organisation's figures shows, whichever door leads there; `base` is its own address. */
export async function overviewPage(request: Request, { name, id }: Organisation, base: string, now: Date) {
  const t = await findT(request, 'partner')
  return { base, name, title: t('metaTitle', { name }), ...(await findOverview(id, now)) }
}
