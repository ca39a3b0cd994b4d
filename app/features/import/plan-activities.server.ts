import type { Database } from 'db/client.server'
import { type Activity, activities, activityHosts, activitySpeakers } from 'db/schema/activities'
import { rooms } from 'db/schema/venues'
import { asc, eq } from 'drizzle-orm'
import {
  type AddedActivity,
  type ChangedActivity,
  importActivities,
  listImportableActivities,
} from '~/features/activity/import.server'
import { slugify } from '~/lib/slug'
import { type ActivityLine, readActivity, type Surroundings } from './activity-line'
import { cellsByColumn } from './columns'
import { organisationsByName } from './known.server'
import { type CellError, numberedLines, type Plan, type PlannedLine, type PlanRequest } from './plan'

const NEEDED = { type: 'kind', resume: 'summary', theme: 'theme', fin: 'endsAt' } as const

/**
 * What becomes of each line of a file of activities. One with the title and the start of an activity that is there changes
 * what it says of it; an empty cell changes nothing.
 */
export async function planActivities({ edition, header, lines, now, database }: PlanRequest): Promise<Plan> {
  const surroundings = await findSurroundings(edition, database)
  const stored = await listImportableActivities(edition.id, database)
  const people = await listPeople(edition.id, database)
  const known = new Map(stored.map(activity => [keyOf(activity), activity]))
  const slugs = new Set(stored.map(activity => activity.slug))
  const seen = new Map<string, number>()
  const added: AddedActivity[] = []
  const changed: ChangedActivity[] = []

  const planned = numberedLines(lines).map(({ number, line }): PlannedLine => {
    const outcome = readActivity(cellsByColumn(header, line), surroundings)
    if ('errors' in outcome) return refused(number, outcome.errors)
    const key = keyOf(outcome.line)
    const earlier = seen.get(key)
    if (earlier)
      return refused(number, [{ column: 'titre', message: `Même titre et même heure qu’à la ligne ${earlier}.` }])
    seen.set(key, number)

    const activity = known.get(key)
    const errors = activity ? changeErrors(activity, outcome.line) : additionErrors(outcome.line)
    if (errors.length > 0) return refused(number, errors)
    if (!activity) {
      added.push(addition(outcome.line, slugs))
      return { number, status: 'create', errors: [] }
    }
    const change = changeOf(activity, people.get(activity.id), outcome.line)
    if (!change) return { number, status: 'known', errors: [], remark: 'Déjà là, rien à changer.' }
    changed.push(change)
    return { number, status: 'update', errors: [], remark: 'Déjà là\u00a0: ce que dit la ligne sera mis à jour.' }
  })
  return {
    lines: planned,
    write: transaction => importActivities({ editionId: edition.id, added, changed, now }, transaction),
  }
}

function additionErrors(line: ActivityLine): CellError[] {
  const missing = Object.entries(NEEDED).filter(([, key]) => line[key] === null)
  const errors = missing.map(([column]) => ({ column, message: 'À remplir pour une nouvelle activité.' }))
  if (line.kind === 'talk' && !line.format) {
    errors.push({ column: 'format', message: 'Écrivez conférence, table ronde ou témoignage.' })
  }
  if (line.kind !== 'talk' && line.format)
    errors.push({ column: 'format', message: 'Seule une rencontre a un format.' })
  return errors
}

function changeErrors(activity: Activity, line: ActivityLine): CellError[] {
  const errors: CellError[] = []
  const kind = line.kind ?? activity.kind
  if (activity.placesTaken > 0 && activity.cancelledAt === null && kind === 'stand') {
    errors.push({ column: 'type', message: 'Des places sont déjà prises\u00a0: gardez une activité où l’on réserve.' })
  }
  const format = line.format ?? (kind === activity.kind ? activity.format : null)
  if (kind === 'talk' && !format)
    errors.push({ column: 'format', message: 'Écrivez conférence, table ronde ou témoignage.' })
  if (kind !== 'talk' && line.format) errors.push({ column: 'format', message: 'Seule une rencontre a un format.' })
  if ((line.endsAt ?? activity.endsAt) <= line.startsAt)
    errors.push({ column: 'fin', message: 'La fin vient après le début.' })
  if (line.capacity !== null && line.capacity < activity.placesTaken) {
    errors.push({
      column: 'places',
      message: `${activity.placesTaken} places sont déjà prises\u00a0: gardez-en au moins autant.`,
    })
  }
  return errors
}

function addition({ hostIds, speakers, level, ...line }: ActivityLine, slugs: Set<string>): AddedActivity {
  const slug = freeSlug(slugify(line.title), slugs)
  slugs.add(slug)
  return {
    ...line,
    slug,
    // Checked by additionErrors.
    kind: line.kind ?? 'stand',
    summary: line.summary ?? '',
    theme: line.theme ?? '',
    endsAt: line.endsAt ?? line.startsAt,
    level: level ?? 'everyone',
    hostIds: hostIds ?? undefined,
    speakers: speakers ?? undefined,
  }
}

type People = { hostIds: string[]; speakers: { name: string; about: string | null }[] }

/** What a line changes in an activity; undefined when nothing. */
function changeOf(activity: Activity, people: People | undefined, line: ActivityLine): ChangedActivity | undefined {
  const { title: _, startsAt: __, hostIds, speakers, ...said } = line
  const values = Object.entries(said).filter(
    ([key, value]) => value !== null && String(value) !== String(activity[key as keyof Activity]),
  )
  const change: ChangedActivity = { id: activity.id, ...Object.fromEntries(values) }
  if (change.kind && change.kind !== 'talk') change.format = null
  const sorted = (ids: string[]) => [...ids].sort().join()
  if (hostIds && sorted(hostIds) !== sorted(people?.hostIds ?? [])) change.hostIds = hostIds
  if (speakers && JSON.stringify(speakers) !== JSON.stringify(people?.speakers ?? [])) change.speakers = speakers
  return Object.keys(change).length > 1 ? change : undefined
}

async function findSurroundings(
  { heldOn, venueId }: PlanRequest['edition'],
  database: Database,
): Promise<Surroundings> {
  const found = venueId ? await database.select().from(rooms).where(eq(rooms.venueId, venueId)) : []
  return {
    heldOn,
    rooms: venueId ? new Map(found.map(room => [slugify(room.name), room.id])) : null,
    organisations: await organisationsByName(database),
  }
}

async function listPeople(editionId: string, database: Database): Promise<Map<string, People>> {
  const hosts = await database
    .select({ activityId: activityHosts.activityId, organisationId: activityHosts.organisationId })
    .from(activityHosts)
    .innerJoin(activities, eq(activities.id, activityHosts.activityId))
    .where(eq(activities.editionId, editionId))
  const speakers = await database
    .select({ activityId: activitySpeakers.activityId, name: activitySpeakers.name, about: activitySpeakers.about })
    .from(activitySpeakers)
    .innerJoin(activities, eq(activities.id, activitySpeakers.activityId))
    .where(eq(activities.editionId, editionId))
    .orderBy(asc(activitySpeakers.position))
  const people = new Map<string, People>()
  const of = (id: string) => {
    const one = people.get(id) ?? { hostIds: [], speakers: [] }
    people.set(id, one)
    return one
  }
  for (const { activityId, organisationId } of hosts) of(activityId).hostIds.push(organisationId)
  for (const { activityId, name, about } of speakers) of(activityId).speakers.push({ name, about })
  return people
}

function refused(number: number, errors: CellError[]): PlannedLine {
  return { number, status: 'error', errors }
}

function keyOf({ title, startsAt }: Pick<Activity, 'title' | 'startsAt'>): string {
  return `${slugify(title)} ${startsAt.getTime()}`
}

/** Several sessions of one workshop have one title, and an address each. */
function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  let rank = 2
  while (taken.has(`${slug}-${rank}`)) rank++
  return `${slug}-${rank}`
}
