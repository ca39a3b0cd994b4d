import { rows } from 'db/client.server'
import { type SQL, sql } from 'drizzle-orm'
import { hasCome } from '~/features/statistics/arrivals-sql.server'
import { normaliseShortCode } from '~/features/ticket/short-code'

const FEWEST_LETTERS = 3
const MOST_PEOPLE = 10
// Capitals too: lower() leaves them alone in a database of the C locale.
const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ'
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyy'.repeat(2)

export type FoundPerson = {
  registrationId: string
  firstName: string | null
  lastName: string | null
  shortCode: string
  isIn: boolean
  isCancelled: boolean
}

/**
 * Registrations of the edition whose names begin with the words typed, accents or not, or whose short code it is (some
 * look like a name); ten at most, and none before three letters: the door never shows the whole list.
 */
export async function searchByName(editionId: string, typed: string): Promise<FoundPerson[]> {
  const words = plainWords(typed)
  if (words.join('').length < FEWEST_LETTERS) return []
  const namesMatch = sql.join(
    words.map(word => sql`${plainNames} like ${`% ${word}%`}`),
    sql` and `,
  )

  return findPeople(editionId, sql`(r.short_code = ${normaliseShortCode(typed) ?? null} or (${namesMatch}))`)
}

/** The registration of that short code, as a volunteer heard or typed it; none when it is not one. */
export async function searchByShortCode(editionId: string, typed: string): Promise<FoundPerson[]> {
  const shortCode = normaliseShortCode(typed)
  return shortCode ? findPeople(editionId, sql`r.short_code = ${shortCode}`) : []
}

function findPeople(editionId: string, isFound: SQL): Promise<FoundPerson[]> {
  return rows<FoundPerson>(sql`
    select r.id as "registrationId", r.first_name as "firstName", r.last_name as "lastName",
      r.short_code as "shortCode", r.cancelled_at is not null as "isCancelled",
      ${hasCome(sql`r.id`)} as "isIn"
    from registrations r
    where r.edition_id = ${editionId} and r.erased_at is null and ${isFound}
    order by r.cancelled_at is not null, r.last_name, r.first_name, r.id
    limit ${MOST_PEOPLE}`)
}

/** The person's names as plain words, each after a space. */
const plainNames = sql`translate(
  lower(regexp_replace(regexp_replace(concat(' ', r.first_name, ' ', r.last_name), '[œŒ]', 'oe', 'g'), '[æÆ]', 'ae', 'g')),
  ${`${ACCENTED}-'’.`}::text, ${`${PLAIN}    `}::text)`

function plainWords(typed: string): string[] {
  return typed
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
}
