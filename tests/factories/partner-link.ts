import { db } from 'db/client.server'
import { type PartnerLink, partnerLinks } from 'db/schema/figures'
import type { Organisation } from 'db/schema/organisations'

const DAY = 24 * 60 * 60 * 1000

/** A link to the organisation's figures, open for a month. */
export async function aPartnerLink(
  organisation: Pick<Organisation, 'id'>,
  values: Partial<typeof partnerLinks.$inferInsert> = {},
): Promise<PartnerLink> {
  const now = Date.now()
  const usual = { createdAt: new Date(now - DAY), expiresAt: new Date(now + 30 * DAY) }
  const [link] = await db
    .insert(partnerLinks)
    .values({ organisationId: organisation.id, ...usual, ...values })
    .returning()
  if (!link) throw new Error('The link was not written')
  return link
}
