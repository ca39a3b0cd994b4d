import { db } from 'db/client.server'
import { type PartnerLink, partnerLinks } from 'db/schema/figures'
import { type Organisation, organisations } from 'db/schema/organisations'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { holdOrganisation } from '~/features/organisation/queries.server'
import { parisDay } from '~/lib/dates'
import { isUuid } from '~/lib/http.server'
import { endOfLink, isLinkOpen, lastDays } from './link'
import { findLinkIdBySecret } from './link-address.server'

type Opening = { organisation: Organisation; lastDay: string; actor: Actor; now: Date }
type Outcome = { outcome: 'opened'; link: PartnerLink } | { outcome: 'past-day' | 'too-far' | 'gone' }

/** Gives an organisation a new link to its figures, until that day; `gone` when it has just been deleted. */
export async function openLink({ organisation, lastDay, actor, now }: Opening): Promise<Outcome> {
  if (lastDay < parisDay(now)) return { outcome: 'past-day' }
  if (lastDay > lastDays(now).most) return { outcome: 'too-far' }
  return db.transaction(async (transaction): Promise<Outcome> => {
    if (!(await holdOrganisation(organisation.id, transaction))) return { outcome: 'gone' }
    const values = { organisationId: organisation.id, createdAt: now, expiresAt: endOfLink(lastDay) }
    const [link] = await transaction.insert(partnerLinks).values(values).returning()
    if (!link) throw new Error('The link was not written')
    const after = { expiresAt: link.expiresAt }
    await recordDeed({ actor, verb: 'create', after, ...subjectOf(link, organisation) }, transaction)
    return { outcome: 'opened', link }
  })
}

type Closing = { link: PartnerLink; organisation: Organisation; actor: Actor; now: Date }

/** Makes a link show nothing any more, for good; one that is closed stays as it is. */
export async function closeLink({ link, organisation, actor, now }: Closing): Promise<void> {
  await db.transaction(async transaction => {
    const closed = await transaction
      .update(partnerLinks)
      .set({ revokedAt: now })
      .where(and(eq(partnerLinks.id, link.id), isNull(partnerLinks.revokedAt)))
      .returning()
    if (closed.length === 0) return
    const change = { before: { revokedAt: null }, after: { revokedAt: now } }
    await recordDeed({ actor, verb: 'close', ...change, ...subjectOf(link, organisation) }, transaction)
  })
}

/** All links ever made for an organisation, the newest first. */
export function listLinks(organisationId: string): Promise<PartnerLink[]> {
  return db
    .select()
    .from(partnerLinks)
    .where(eq(partnerLinks.organisationId, organisationId))
    .orderBy(desc(partnerLinks.createdAt), desc(partnerLinks.id))
}

/** A link of that organisation and of no other. */
export async function findLink(organisationId: string, id: string | undefined): Promise<PartnerLink | undefined> {
  if (!isUuid(id)) return undefined
  const [link] = await db.select().from(partnerLinks).where(eq(partnerLinks.id, id))
  return link?.organisationId === organisationId ? link : undefined
}

type Opened = { state: 'open'; link: PartnerLink; organisation: Organisation } | { state: 'closed' | 'unknown' }

/** Whose figures a secret shows; `closed` when it did and does no more, `unknown` when no such link was ever made. */
export async function findBySecret(secret: string | undefined, now: Date): Promise<Opened> {
  const id = findLinkIdBySecret(secret)
  if (!id) return { state: 'unknown' }
  const [found] = await db
    .select({ link: partnerLinks, organisation: organisations })
    .from(partnerLinks)
    .innerJoin(organisations, eq(organisations.id, partnerLinks.organisationId))
    .where(eq(partnerLinks.id, id))
  if (!found || !isLinkOpen(found.link, now)) return { state: 'closed' }
  return { state: 'open', ...found }
}

/** What the journal says of a link: whose it is, never its address. */
function subjectOf({ id }: PartnerLink, { name }: Organisation) {
  return { subject: 'partner-link', subjectId: id, label: name }
}
