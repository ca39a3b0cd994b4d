import type { Edition } from 'db/schema/editions'
import { listProgramme } from '~/features/activity/queries.server'
import { listAfterWorks } from '~/features/after-work/queries.server'
import { findProgrammeClashes, isRemark } from '~/features/programme/clashes'
import { listRooms } from '~/features/venue/queries.server'
import { findMissing, type Missing } from './readiness'

/** What this edition lacks before everybody may see it. The same number of queries whatever its programme's length. */
export async function listMissing(edition: Edition): Promise<Missing[]> {
  const activities = await listProgramme(edition.id)
  const rooms = await listRooms(edition.venueId)
  const afterWorks = await listAfterWorks(edition.id)
  const found = findProgrammeClashes(activities)
  const remarks = found.filter(isRemark).length
  return findMissing({ edition, activities, rooms, afterWorks, clashes: found.length - remarks, remarks })
}
