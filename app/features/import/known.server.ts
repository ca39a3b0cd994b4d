import { createHmac, hkdfSync } from 'node:crypto'
import type { Database } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { districts, priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { organisations } from 'db/schema/organisations'
import { isNull } from 'drizzle-orm'
import { config } from '~/lib/config.server'
import { longDay, parisDay } from '~/lib/dates'
import { slugify } from '~/lib/slug'
import type { Known, Person } from './registration-line'

/** What lines may name, and whether someone can have come to the edition. Three queries. */
export async function listNames(edition: Pick<Edition, 'heldOn'>, now: Date, database: Database): Promise<Known> {
  const districtRows = await database.select().from(districts)
  const neighbourhoodRows = await database
    .select()
    .from(priorityNeighbourhoods)
    .where(isNull(priorityNeighbourhoods.inForceUntil))
  return {
    districts: new Map(districtRows.map(district => [slugify(district.name), district])),
    neighbourhoods: new Map(
      neighbourhoodRows.flatMap(({ code, name }) => [
        [slugify(code), code],
        [slugify(name), code],
      ]),
    ),
    organisations: await organisationsByName(database),
    tooEarly: tooEarly(edition, now),
  }
}

/** The ids of all organisations, by the slug of their name. */
export async function organisationsByName(database: Database): Promise<Map<string, string>> {
  const found = await database.select({ id: organisations.id, name: organisations.name }).from(organisations)
  return new Map(found.map(({ id, name }) => [slugify(name), id]))
}

/**
 * What tells the people of a file from each other, and finds them again when the file comes back: a keyed hash (HMAC-SHA256)
 * of the edition, the name, the contact, the year of birth and the rank among lines that say the same.
 */
export function importKeys(editionId: string) {
  const ranks = new Map<string, number>()
  return (person: Person): string => {
    const said = identityOf(person)
    const rank = ranks.get(said) ?? 0
    ranks.set(said, rank + 1)
    return createHmac('sha256', key).update(`${editionId}\n${said}\n${rank}`).digest('base64url')
  }
}

/** A person's name and year of birth, as they are compared: without case, accents and spaces too many. */
export function nameOf({
  firstName,
  lastName,
  birthYear,
}: Pick<Person, 'firstName' | 'lastName' | 'birthYear'>): string {
  return [firstName, lastName, birthYear].map(part => fold(String(part ?? ''))).join('|')
}

const key = Buffer.from(hkdfSync('sha256', config.sessionSecret, '', 'import', 32))

function identityOf(person: Person): string {
  return `${nameOf(person)}|${person.email ?? ''}|${person.phone ?? ''}`
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

function tooEarly({ heldOn }: Pick<Edition, 'heldOn'>, now: Date): string | undefined {
  if (!heldOn) return 'Le jour de l’édition n’est pas connu\u00a0: personne ne peut encore y être venu.'
  if (heldOn <= parisDay(now)) return undefined
  return `L’édition n’a pas encore eu lieu\u00a0: les présences se notent à partir du ${longDay(heldOn, 'fr')}.`
}
