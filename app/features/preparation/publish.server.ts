import type { Edition } from 'db/schema/editions'
import type { Actor } from '~/features/audit/record.server'
import { showToEverybody } from '~/features/edition/states.server'
import { listMissing } from './find-missing.server'
import type { Missing } from './readiness'

type Wish = { edition: Edition; actor: Actor; now: Date }

/** Shows an edition to everybody, unless it lacks something that its visitors cannot do without: `not-ready`. */
export async function publishEdition({
  edition,
  actor,
  now,
}: Wish): Promise<{ outcome: 'published' } | { outcome: 'not-ready'; missing: Missing[] }> {
  const missing = (await listMissing(edition)).filter(({ isBlocking }) => isBlocking)
  if (missing.length > 0) return { outcome: 'not-ready', missing }
  await showToEverybody({ editionId: edition.id, actor, now })
  return { outcome: 'published' }
}
