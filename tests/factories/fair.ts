import { randomBytes, randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { checkpoints } from 'db/schema/checkpoints'
import { devices } from 'db/schema/devices'
import { scans, undos, walkIns } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { and, eq, isNull } from 'drizzle-orm'

export type Place = 'entrance' | 'other-entrance' | 'activity'
type Entry = { at: Date; place?: Place; undone?: 'by-its-device' | 'by-another' }
export type Answers = Partial<
  Pick<
    typeof registrations.$inferInsert,
    | 'birthYear'
    | 'ageBand'
    | 'gender'
    | 'qpv'
    | 'neighbourhoodCode'
    | 'situation'
    | 'firstVisit'
    | 'prescriberId'
    | 'firstName'
    | 'email'
    | 'phone'
    | 'language'
    | 'consentFollowUpAt'
    | 'messagesStoppedAt'
    | 'createdAt'
  >
>
export type Person = Answers & { cancelledAt?: Date; erasedAt?: Date; scans?: Entry[] }
export type PersonAtTheDoor = Pick<typeof walkIns.$inferInsert, 'ageBand' | 'gender' | 'qpv'> & Entry

/** Writes who registered, and what two phones saw at two entrances and one activity, straight into the tables. */
export async function aFair(edition: Edition, people: Person[], atTheDoor: PersonAtTheDoor[] = []): Promise<void> {
  const { places, phones } = await aDoor(edition)
  const [phone, otherPhone] = phones
  const seen = people.map(({ scans = [], ...answers }) => ({ id: randomUUID(), answers, scans }))
  await insertInParts(
    registrations,
    seen.map(({ id, answers }) => ({
      id,
      editionId: edition.id,
      ...answers,
      ticketSerial: randomBytes(8).toString('hex'),
      shortCode: id.slice(0, 13),
    })),
  )

  const log = { editionId: edition.id, deviceId: phone }
  const readings = seen.flatMap(({ id, scans }) =>
    scans.map(entry => ({ ...entry, id: randomUUID(), registrationId: id })),
  )
  const counted = atTheDoor.map(entry => ({ ...entry, id: randomUUID() }))
  const checkpointId = ({ place = 'entrance' }: Entry) => places[place]
  await insertInParts(
    scans,
    readings.map(({ id, registrationId, ...entry }) => ({
      ...log,
      id,
      registrationId,
      checkpointId: checkpointId(entry),
      scannedAt: entry.at,
    })),
  )
  await insertInParts(
    walkIns,
    counted.map(({ id, ageBand, gender, qpv, ...entry }) => ({
      ...log,
      id,
      ageBand,
      gender,
      qpv,
      checkpointId: checkpointId(entry),
      arrivedAt: entry.at,
    })),
  )
  await insertInParts(
    undos,
    [...readings, ...counted]
      .filter(entry => entry.undone)
      .map(({ id, at, undone }) => ({
        id: randomUUID(),
        editionId: edition.id,
        deviceId: undone === 'by-its-device' ? phone : otherPhone,
        entryId: id,
        undoneAt: at,
      })),
  )
}

async function aDoor({ id: editionId }: Edition) {
  const [entrance] = await db
    .select()
    .from(checkpoints)
    .where(and(eq(checkpoints.editionId, editionId), isNull(checkpoints.activityId)))
  const [activity] = await db
    .insert(activities)
    .values({
      editionId,
      slug: 'robots',
      kind: 'stand',
      title: 'Robots',
      summary: 'Des robots',
      theme: 'Robotique',
      startsAt: new Date('2019-10-08T11:30:00Z'),
      endsAt: new Date('2019-10-08T15:00:00Z'),
    })
    .returning()
  const added = await db
    .insert(checkpoints)
    .values([
      { editionId, name: 'Entrée nord' },
      { editionId, name: 'Robots', activityId: activity?.id },
    ])
    .returning()
  const paired = await db
    .insert(devices)
    .values(
      ['A', 'B'].map(name => ({
        editionId,
        name,
        tokenHash: randomUUID(),
      })),
    )
    .returning()
  const places = { entrance: entrance?.id ?? '', 'other-entrance': added[0]?.id ?? '', activity: added[1]?.id ?? '' }
  return { places, phones: [paired[0]?.id ?? '', paired[1]?.id ?? ''] as const }
}

async function insertInParts<Table extends typeof registrations | typeof scans | typeof walkIns | typeof undos>(
  table: Table,
  values: Table['$inferInsert'][],
) {
  for (let start = 0; start < values.length; start += 1000) {
    await db.insert(table).values(values.slice(start, start + 1000) as never)
  }
}
