import { type Database, db, violates } from 'db/client.server'
import { type Organisation, organisations, participations } from 'db/schema/organisations'
import type { ParticipationRole } from 'db/schema/words'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { slugify } from '~/lib/slug'

type NewOrganisation = { name: string; website?: string | null }
type NewParticipation = { editionId: string; organisationId: string; role: ParticipationRole }

/** Writes down organisations, each with an address made from its name; they come back in the order given. */
export function createOrganisations(values: NewOrganisation[], database: Database = db): Promise<Organisation[]> {
  return database
    .insert(organisations)
    .values(values.map(organisation => ({ ...organisation, slug: slugify(organisation.name) })))
    .returning()
}

type Wish = NewOrganisation & { actor: Actor }

/** Adds an organisation. Two names that make the same address are one name: `name-taken`. */
export async function createOrganisation(
  wish: Wish,
): Promise<{ outcome: 'created'; organisation: Organisation } | { outcome: 'name-taken' }> {
  try {
    const organisation = await db.transaction(transaction => writeOrganisation(wish, transaction))
    return { outcome: 'created', organisation }
  } catch (error) {
    if (isNameTaken(error)) return { outcome: 'name-taken' }
    throw error
  }
}

/** The same inside a larger deed; a name already taken throws, see `isNameTaken`. */
export async function writeOrganisation({ actor, ...values }: Wish, transaction: Database): Promise<Organisation> {
  const [organisation] = await createOrganisations([values], transaction)
  if (!organisation) throw new Error('The organisation was not written')
  await recordDeed({ actor, verb: 'create', after: organisation, ...subjectOf(organisation) }, transaction)
  return organisation
}

/** True when a write failed because another organisation has that name, or one so near that its address is the same. */
export function isNameTaken(error: unknown): boolean {
  return violates(error, 'organisations_name_unique') || violates(error, 'organisations_slug_unique')
}

/** What the log says of an organisation. */
export function subjectOf({ id, name }: Pick<Organisation, 'id' | 'name'>) {
  return { subject: 'organisation', subjectId: id, label: name }
}

/** Gives organisations their parts in editions; a part already given stays as it is. Gives back those that are new. */
export async function addParticipations(
  values: NewParticipation[],
  database: Database = db,
): Promise<NewParticipation[]> {
  if (values.length === 0) return []
  return database.insert(participations).values(values).onConflictDoNothing().returning()
}
