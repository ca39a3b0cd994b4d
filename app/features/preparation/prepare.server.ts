import { randomUUID } from 'node:crypto'
import { type Database, db } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import { type Edition, editions } from 'db/schema/editions'
import { participations } from 'db/schema/organisations'
import { eq, sql } from 'drizzle-orm'
import { createActivity } from '~/features/activity/create.server'
import { listProgramme } from '~/features/activity/queries.server'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { createEdition } from '~/features/edition/create.server'
import type { NewEditionValues } from '~/features/edition/schema'
import { addParticipations } from '~/features/organisation/create.server'
import { movedHours } from '~/features/programme/moved-hours'
import { parisClock, parisDay, parisTime } from '~/lib/dates'
import { slugify } from '~/lib/slug'

type Wish = { values: NewEditionValues; copied?: Edition; actor: Actor }
type Programme = Awaited<ReturnType<typeof readProgramme>>

/**
 * Opens a new edition, not published: the next number, and an address of its own made from its name and year. From a copied
 * one it takes the programme moved to the new day, the participations, and whatever was left empty.
 */
export async function prepareEdition({ values, copied, actor }: Wish): Promise<Edition> {
  const programme = copied && (await readProgramme(copied))
  return db.transaction(async transaction => {
    // Two new editions never ask for the same number or address.
    await transaction.execute(sql`lock table ${editions} in share row exclusive mode`)
    const settings = copied ? settingsFrom(copied, values) : values
    const address = await nextAddress(values, transaction)
    const edition = await createEdition({ ...settings, ...address }, transaction)
    if (copied && programme) await copyProgramme({ programme, from: copied, to: edition }, transaction)
    const after = { ...edition, ...(copied && { copied: copied.slug, activities: programme?.activities.length }) }
    const subject = { subject: 'edition', subjectId: edition.id, label: edition.name, editionId: edition.id }
    await recordDeed({ actor, verb: 'create', after, ...subject }, transaction)
    return edition
  })
}

function settingsFrom(copied: Edition, values: NewEditionValues) {
  const { startsAt, endsAt, themes, disclosureThreshold, retentionDays } = copied
  const onTheDay = (moment: Date | null) => moment && parisTime(values.heldOn, parisClock(moment))
  const hours = values.startsAt ? {} : { startsAt: onTheDay(startsAt), endsAt: onTheDay(endsAt) }
  return {
    ...values,
    ...hours,
    summary: values.summary ?? copied.summary,
    venueId: values.venueId ?? copied.venueId,
    capacity: values.capacity ?? copied.capacity,
    themes,
    disclosureThreshold,
    retentionDays,
  }
}

async function nextAddress({ name, heldOn }: NewEditionValues, transaction: Database) {
  const known = await transaction.select({ number: editions.number, slug: editions.slug }).from(editions)
  const year = Number(heldOn.slice(0, 4))
  const slugs = new Set(known.map(({ slug }) => slug))
  const plain = slugify(`${name} ${year}`)
  let slug = plain
  for (let count = 2; slugs.has(slug) || slug === 'nouvelle'; count++) slug = `${plain}-${count}`
  return { number: Math.max(0, ...known.map(({ number }) => number)) + 1, slug, year }
}

/** What will take place, with who holds it, who speaks and who plays a part. */
async function readProgramme({ id }: Edition) {
  const activities = (await listProgramme(id)).filter(({ cancelledAt }) => cancelledAt === null)
  const parts = await db.select().from(participations).where(eq(participations.editionId, id))
  return { activities, parts }
}

type Move = { programme: Programme; from: Edition; to: Edition }

async function copyProgramme({ programme, from, to }: Move, transaction: Database) {
  const { activities, parts } = programme
  const series = new Map(activities.map(({ seriesId }) => [seriesId, seriesId && randomUUID()]))
  // An edition known by its year alone was held on its programme's first day.
  const day = { ...from, heldOn: from.heldOn ?? (activities[0] ? parisDay(activities[0].startsAt) : null) }
  for (const activity of activities) {
    await createActivity(
      {
        ...copiedValues(activity),
        ...movedHours(activity, day, to),
        editionId: to.id,
        seriesId: series.get(activity.seriesId) ?? null,
        // Another venue has other rooms.
        roomId: to.venueId === from.venueId ? activity.roomId : null,
        hostIds: activity.hosts.map(host => host.id),
        speakers: activity.speakers,
      },
      transaction,
    )
  }
  await addParticipations(
    parts.map(part => ({ ...part, editionId: to.id })),
    transaction,
  )
}

function copiedValues(activity: Activity) {
  const { slug, kind, format, title, summary, theme, capacity, level, languages, ageFrom, position } = activity
  return { slug, kind, format, title, summary, theme, capacity, level, languages, ageFrom, position }
}
