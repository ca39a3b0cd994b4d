import { db } from 'db/client.server'
import { linkChecks } from 'db/schema/guide-uses'
import { listAllPublished, type PublishedPage } from '~/features/guide/queries.server'
import { addressesIn } from './named'
import { LINK_STATES, type LinkState, linkState } from './states'

type NamedLink = {
  url: string
  pages: Pick<PublishedPage, 'id' | 'title'>[]
  state: LinkState
} & Pick<typeof linkChecks.$inferSelect, 'status' | 'fault' | 'answeredAt'> & { checkedAt: Date | null }

/** Every web address that the published pages name, with its last answer, the broken ones first. */
export async function listLinks(): Promise<NamedLink[]> {
  const [pages, checks] = await Promise.all([listAllPublished(), db.select().from(linkChecks)])
  const byUrl = new Map(checks.map(check => [check.url, check]))
  const naming = new Map<string, NamedLink['pages']>()
  for (const { id, title, kind, content } of pages) {
    for (const url of addressesIn(kind, content)) naming.set(url, [...(naming.get(url) ?? []), { id, title }])
  }
  const links = [...naming].map(([url, pages]) => {
    const check = byUrl.get(url) ?? null
    const { status = null, fault = null, checkedAt = null, answeredAt = null } = check ?? {}
    return { url, pages, state: linkState(check), status, fault, checkedAt, answeredAt }
  })
  const rank = ({ state }: NamedLink) => LINK_STATES.indexOf(state)
  return links.sort((one, other) => rank(one) - rank(other) || one.url.localeCompare(other.url))
}
