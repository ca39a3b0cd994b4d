import { randomBytes, randomUUID } from 'node:crypto'
import { type Database, rows } from 'db/client.server'
import type { Registration } from 'db/schema/registrations'
import { sql } from 'drizzle-orm'
import { newShortCode } from '~/features/ticket/short-code'

export type ImportedPerson = Pick<
  Registration,
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'birthYear'
  | 'gender'
  | 'qpv'
  | 'districtSlug'
  | 'neighbourhoodCode'
  | 'situation'
  | 'firstVisit'
  | 'prescriberId'
> & { importKey: string }

export type KnownRegistration = Pick<
  Registration,
  'id' | 'importKey' | 'email' | 'phone' | 'shortCode' | 'firstName' | 'lastName' | 'birthYear'
> & { isCancelled: boolean; hasCome: boolean }

type Asked = { editionId: string; keys: string[]; emails: string[]; phones: string[]; codes: string[] }

/**
 * The registrations of an edition that an import could find again: brought by these keys, with one of these short codes, or
 * active with one of these contacts, given or claimed. The oldest first; one statement.
 */
export function listImportable({ editionId, keys, emails, phones, codes }: Asked, database: Database) {
  const among = (values: string[]) => sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`
  return rows<KnownRegistration>(
    sql`
    with entrances as (select id from checkpoints where edition_id = ${editionId} and activity_id is null)
    select id, import_key as "importKey", coalesce(email, claimed_email) as email, coalesce(phone, claimed_phone) as phone,
      short_code as "shortCode", first_name as "firstName", last_name as "lastName", birth_year as "birthYear",
      cancelled_at is not null as "isCancelled",
      exists (
        select from valid_scans s where s.registration_id = r.id and s.checkpoint_id in (select id from entrances)
      ) as "hasCome"
    from registrations r
    where edition_id = ${editionId} and (
      import_key in ${among(keys)} or short_code in ${among(codes)}
      or cancelled_at is null and (
        email in ${among(emails)} or claimed_email in ${among(emails)}
        or phone in ${among(phones)} or claimed_phone in ${among(phones)}
      )
    )
    order by created_at, id`,
    database,
  )
}

type Writing = { editionId: string; people: ImportedPerson[]; now: Date }

/**
 * Signs many people up to an edition, whoever registers meanwhile; their ids come back in the order given. No message is
 * sent. Throws when there are not enough places, and when a contact or a key came to be held since it was looked for: the
 * whole transaction is then to be done again.
 */
export async function importRegistrations({ editionId, people, now }: Writing, database: Database): Promise<string[]> {
  const given = people.map(person => ({ id: randomUUID(), ...person }))
  let left = given
  while (left.length > 0) {
    const written = await insertAll({ editionId, people: left, now }, database)
    // A short code that another registration holds: drawn again.
    left = left.filter(person => !written.has(person.id))
  }
  return given.map(person => person.id)
}

/**
 * In one statement, so that the edition is locked last: a visitor who registers meanwhile waits for this import, or this
 * import for the visitor, never both.
 */
async function insertAll(
  { editionId, people, now }: Writing & { people: (ImportedPerson & { id: string })[] },
  database: Database,
): Promise<Set<string>> {
  const given = people.map(person => ({
    ...person,
    ticketSerial: randomBytes(8).toString('hex'),
    shortCode: newShortCode(),
  }))
  const written = await rows<{ id: string }>(
    sql`
    insert into registrations (
      id, edition_id, first_name, last_name, email, phone, birth_year, gender, qpv, district_slug, neighbourhood_code,
      situation, first_visit, prescriber_id, import_key, ticket_serial, short_code, created_at)
    select id, ${editionId}::uuid, "firstName", "lastName", email, phone, "birthYear", gender, qpv, "districtSlug",
      "neighbourhoodCode", situation, "firstVisit", "prescriberId", "importKey", "ticketSerial", "shortCode",
      ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) as person(
      id uuid, "firstName" text, "lastName" text, email text, phone text, "birthYear" smallint, gender text, qpv text,
      "districtSlug" text, "neighbourhoodCode" text, situation text, "firstVisit" text, "prescriberId" uuid,
      "importKey" text, "ticketSerial" text, "shortCode" text)
    on conflict (edition_id, short_code) do nothing
    returning id`,
    database,
  )
  return new Set(written.map(row => row.id))
}
