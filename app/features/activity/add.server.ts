import { type Database, db, violates } from 'db/client.server'
import { type Activity, activities } from 'db/schema/activities'
import { and, eq, like, max } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { slugify } from '~/lib/slug'
import { createActivity } from './create.server'
import type { ActivityValues } from './schema'
import { kindAndFormat } from './words'

/** The last words of the addresses under `…/activites`: no activity takes one. */
const RESERVED = ['nouvelle', 'salle', 'decalage', 'annulations', 'ordre']
const MOST_TRIES = 5

type Addition = { edition: { id: string }; values: ActivityValues; seriesId?: string | null; actor: Actor }

/** Adds an activity at the end of the programme. Two of the same title have addresses of their own. */
export async function addActivity(addition: Addition): Promise<Activity> {
  return withFreeAddress(transaction => writeActivity(addition, transaction))
}

/** The same inside a larger deed; an address taken at that very moment throws, see `withFreeAddress`. */
export async function writeActivity(
  { edition, values, seriesId = null, actor }: Addition,
  transaction: Database,
): Promise<Activity> {
  const activity = await createActivity(
    {
      ...columnsOf(values),
      editionId: edition.id,
      position: values.position ?? (await nextPosition(edition.id, transaction)),
      seriesId,
      slug: await freeSlug(edition.id, values.title, transaction),
      hostIds: values.hosts,
      speakers: values.speakers,
    },
    transaction,
  )
  await recordDeed({ actor, verb: 'create', after: activity, ...subjectOf(activity) }, transaction)
  return activity
}

/** Runs a deed that adds activities in a transaction of its own, again when somebody took an address meanwhile. */
export async function withFreeAddress<Result>(deed: (transaction: Database) => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction(deed)
    } catch (error) {
      if (tries === MOST_TRIES || !violates(error, 'activities_slug_in_edition')) throw error
    }
  }
}

/** The columns that a form fills. */
export function columnsOf({ type, hosts: _hosts, speakers: _speakers, room, position: _, ...values }: ActivityValues) {
  return { ...values, ...kindAndFormat(type), roomId: room ?? null }
}

/** What the log says of an activity. */
export function subjectOf({ id, title, editionId }: Pick<Activity, 'id' | 'title' | 'editionId'>) {
  return { subject: 'activity', subjectId: id, label: title, editionId }
}

async function freeSlug(editionId: string, title: string, transaction: Database): Promise<string> {
  const slug = slugify(title)
  const found = await transaction
    .select({ slug: activities.slug })
    .from(activities)
    .where(and(eq(activities.editionId, editionId), like(activities.slug, `${slug}%`)))
  const taken = new Set([...RESERVED, ...found.map(one => one.slug)])
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}

async function nextPosition(editionId: string, transaction: Database): Promise<number> {
  const [last] = await transaction
    .select({ position: max(activities.position) })
    .from(activities)
    .where(eq(activities.editionId, editionId))
  return (last?.position ?? -1) + 1
}
