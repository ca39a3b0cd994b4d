import { data } from '@remix-run/node'
import { isOver } from '~/features/edition/moments'
import { groupPath } from '~/features/group/link.server'
import { whySettled } from '~/features/group/people.server'
import { findGroupBySecret, type GroupWithEdition } from '~/features/group/queries.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'

const STATUS = { closed: 410, unknown: 404 }

/** The group of an address, or the kind answer of a link that opens no more, or never did. */
export async function openGroup(request: Request, secret: string | undefined) {
  const found = await findGroupBySecret(secret)
  if (found.state === 'open') return { group: found.group }
  const t = await findT(request, 'groups')
  const { state } = found
  return { shut: data({ state, title: `${t(`${state}.title`)} · LNPSQ` }, STATUS[state]) }
}

/** The same for what has no page of its own: answers 404 or 410. */
export async function requireGroup(secret: string | undefined): Promise<GroupWithEdition> {
  const found = await findGroupBySecret(secret)
  if (found.state === 'open') return found.group
  if (found.state === 'closed') throw new Response('Gone', { status: 410 })
  notFound()
}

/** What every page of a group says of it. */
export async function groupHeading(request: Request, group: GroupWithEdition) {
  const t = await findT(request, 'groups')
  const { edition, name, adviserName, structure } = group
  const now = new Date()
  return {
    state: 'open' as const,
    title: t('metaTitle'),
    base: groupPath(group.id),
    name,
    adviserName,
    /** Who is told of attendance, as the wording says it. */
    told: structure ?? t('someone'),
    structure,
    edition,
    isOver: isOver(edition, now),
    settled: whySettled(group, now),
  }
}
