import { randomUUID } from 'node:crypto'
import { db, rows } from 'db/client.server'
import { checkpoints } from 'db/schema/checkpoints'
import { editions } from 'db/schema/editions'
import { type Registration, registrations, ticketKeys } from 'db/schema/registrations'
import { asc, eq, sql } from 'drizzle-orm'
import { invitationPath } from '~/features/device/invitation-address.server'
import { createInvitation } from '~/features/device/invitations.server'
import { pairDevice } from '~/features/device/pair.server'
import { createEdition } from '~/features/edition/create.server'
import { findNextEdition } from '~/features/edition/queries.server'
import { signTicket } from '~/features/ticket/sign.server'

/** The demonstration edition, with room for a whole city. */
export async function openEdition() {
  const edition = await findNextEdition(new Date())
  if (!edition) throw new Error('The seed has no coming edition')
  await db.update(editions).set({ capacity: 1_000_000 }).where(eq(editions.id, edition.id))
  return edition
}

/** A published edition where `attendances` people came: nine in ten by registration, one in ten without. */
export async function aHeldEdition(number: number, attendances: number) {
  const edition = await createEdition({
    number,
    slug: `banc-${attendances}`,
    name: 'Banc d’essai',
    year: 2024,
    heldOn: '2024-10-08',
    startsAt: new Date('2024-10-08T11:30:00Z'),
    endsAt: new Date('2024-10-08T15:00:00Z'),
    publishedAt: new Date(),
  })
  const device = await aPairedPhone(edition)
  const door = await entranceOf(edition.id)
  await insertPeople(edition.id, Math.round(attendances * 1.2))
  await rows(sql`
    insert into scans (id, edition_id, checkpoint_id, device_id, registration_id, scanned_at)
    select gen_random_uuid(), ${edition.id}, ${door}, ${device.deviceId}, id, timestamptz '2024-10-08T11:30:00Z' + random() * interval '200 minutes'
    from registrations where edition_id = ${edition.id} limit ${Math.round(attendances * 0.9)}`)
  await rows(sql`
    insert into walk_ins (id, edition_id, checkpoint_id, device_id, age_band, gender, qpv, arrived_at)
    select gen_random_uuid(), ${edition.id}, ${door}, ${device.deviceId}, '16-25', 'woman', 'yes', timestamptz '2024-10-08T12:00:00Z'
    from generate_series(1, ${Math.round(attendances * 0.1)})`)
  await rows(sql`vacuum analyze`)
  return edition
}

/** Tickets of that many new registrations, as the camera reads them. */
export async function signedTickets(edition: { id: string; number: number }, count: number): Promise<string[]> {
  await insertPeople(edition.id, count)
  const [key] = await db
    .select()
    .from(ticketKeys)
    .where(eq(ticketKeys.editionId, edition.id))
    .orderBy(asc(ticketKeys.keyId))
  const people = await db.select().from(registrations).where(eq(registrations.editionId, edition.id)).limit(count)
  return people.map((person: Registration) =>
    signTicket({
      editionNumber: edition.number,
      keyId: 0,
      serial: person.ticketSerial,
      privateKey: key?.privateKey ?? '',
    }),
  )
}

async function aPairedPhone(edition: { id: string; endsAt: Date | null }) {
  const pairing = await pairDevice({ secret: (await anInvitation(edition)).split('#')[1], now: new Date() })
  if (!pairing) throw new Error('The phone was not let in')
  return pairing
}

/** The path that makes one phone a door of the edition. */
export async function anInvitation(edition: { id: string; endsAt: Date | null }): Promise<string> {
  const usual = { way: 'shown', kind: 'door', label: 'Entrée' } as const
  const actor = { id: await anyMember() }
  return invitationPath(await createInvitation({ ...usual, checkpointIds: [], edition, actor, now: new Date() }))
}

export async function aPhone(edition: { id: string; endsAt: Date | null }) {
  const device = await aPairedPhone(edition)
  return { token: device.token, checkpointId: await entranceOf(edition.id) }
}

export function scanOf(ticket: string, checkpointId: string) {
  return { kind: 'scan', id: randomUUID(), checkpointId, ticket, scannedAt: new Date().toISOString() }
}

async function insertPeople(editionId: string, count: number) {
  await rows(sql`
    insert into registrations (edition_id, birth_year, gender, qpv, neighbourhood_code, situation, ticket_serial, short_code)
    select ${editionId}, 1950 + (random() * 65)::int, (array['woman', 'man', null])[1 + (n % 3)],
      case when n % 3 = 0 then 'yes' when n % 3 = 1 then 'no' end,
      case when n % 3 = 0 then (array['QN03107M', 'QN03109M', 'QN03110M'])[1 + (n / 3) % 3] end,
      (array['job-seeker', 'student', 'employee'])[1 + (n / 7) % 3],
      substr(md5(random()::text || n), 1, 16), ${editionId} || '-' || n || '-' || random()
    from generate_series(1, ${count}) as n`)
}

async function anyMember(): Promise<string> {
  const [member] = await rows<{ id: string }>(sql`select id from members limit 1`)
  return member?.id ?? ''
}

async function entranceOf(editionId: string): Promise<string> {
  const [door] = await db.select().from(checkpoints).where(eq(checkpoints.editionId, editionId))
  return door?.id ?? ''
}
