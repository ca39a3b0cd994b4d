import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { db, rows } from 'db/client.server'
import { checkpoints } from 'db/schema/checkpoints'
import { groups } from 'db/schema/groups'
import { registrations } from 'db/schema/registrations'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { updateList } from '~/features/door-list/list.server'
import { newShortCode } from '~/features/ticket/short-code'
import { aDevice, aPhone } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aWorkshop } from '../../factories/enrolment'

const TICKETS = 1000
const MOST_BYTES = 60_000
const NAMES =
  'Samira Zoé Yanis Mohamed Inès Léa Fatoumata Jean-Baptiste Aminata Lucas Nour Emma Ibrahim Chloé Marie-Christine Ali'.split(
    ' ',
  )

test('a thousand tickets of a real day weigh 60 kB at most on the wire', async () => {
  const edition = await anEdition()
  const { entrance, device, id: deviceId } = await aDevice(edition)
  for (let index = 0; index < 8; index++) await aPhone(edition)
  const points = []
  for (const title of ['Robots', 'Affiches', 'Jeu vidéo', 'Drones']) {
    const { id: activityId } = await aWorkshop({ edition, title, capacity: 1000 })
    const [point] = await db.insert(checkpoints).values({ editionId: edition.id, name: title, activityId }).returning()
    points.push({ activityId, id: point?.id ?? '' })
  }
  await aThousandPeople(edition.id)
  // Half were seen at the entrance, and one in ten in a workshop too; four in ten have a place, one in ten two of them.
  await seen(entrance.id, 500)
  await seen(points[0]?.id ?? '', 100)
  await placed(points[0]?.activityId ?? '', 0, 400)
  await placed(points[1]?.activityId ?? '', 300, 400)

  const answer = await updateList({ device, cursor: null, version: null, most: 2000 })
  expect(answer.hasMore).toBe(false)
  const bytes = gzipSync(JSON.stringify(answer)).length
  console.log(`${TICKETS} tickets: ${bytes} bytes compressed`)
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES)

  async function seen(checkpointId: string, people: number) {
    await rows(sql`
      insert into scans (id, edition_id, checkpoint_id, device_id, registration_id, scanned_at)
      select gen_random_uuid(), ${edition.id}, ${checkpointId}, ${deviceId}, id, now() + random() * interval '3 hours'
      from registrations where edition_id = ${edition.id} order by id limit ${people}`)
  }

  async function placed(activityId: string, from: number, to: number) {
    await rows(sql`
      insert into enrolments (edition_id, activity_id, registration_id, confirmed_at)
      select ${edition.id}, ${activityId}, id, case when random() < 0.9 then now() end
      from registrations where edition_id = ${edition.id}
      order by id offset ${from} limit ${to - from}`)
  }
})

/** A third of them in groups of thirty, by their whole names; one in six gave no name. */
async function aThousandPeople(editionId: string) {
  // Of so many, two would be the same now and then.
  const shortCodes = new Set<string>()
  while (shortCodes.size < TICKETS + 11) shortCodes.add(newShortCode())
  const free = shortCodes.values()
  const codes = () => ({ ticketSerial: randomBytes(8).toString('hex'), shortCode: free.next().value ?? '' })
  const made = await db
    .insert(groups)
    .values(Array.from({ length: 11 }, (_, index) => ({ editionId, name: `Mission locale ${index}`, ...codes() })))
    .returning()
  await db.insert(registrations).values(
    Array.from({ length: TICKETS }, (_, index) => ({
      editionId,
      ...codes(),
      firstName: index % 6 === 0 ? null : NAMES[index % NAMES.length],
      ...(index % 3 === 0 && {
        lastName: `${'ABCDEKLMRSZ'[index % 11]}…`,
        groupId: made[(index / 3) % made.length]?.id,
      }),
    })),
  )
}
