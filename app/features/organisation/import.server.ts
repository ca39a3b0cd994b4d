import { type Database, db } from 'db/client.server'
import { type Contact, contacts, organisations, participations } from 'db/schema/organisations'
import type { ParticipationRole } from 'db/schema/words'
import { and, eq } from 'drizzle-orm'
import { addParticipations, createOrganisations } from './create.server'

export type ImportedContact = Pick<Contact, 'name' | 'position' | 'email' | 'phone'>
export type ImportedOrganisation = {
  /** Null: a new one. */
  id: string | null
  name: string
  /** Null: as it was. */
  website: string | null
  roles: ParticipationRole[]
  newContacts: ImportedContact[]
  /** By the contact's id. */
  changedContacts: ReadonlyMap<string, Partial<ImportedContact>>
}

/** All organisations with their roles in an edition and their contacts. Three queries. */
export async function listImportableOrganisations(editionId: string, database: Database = db) {
  const found = await database.select().from(organisations)
  const roles = await database.select().from(participations).where(eq(participations.editionId, editionId))
  const people = await database.select().from(contacts)
  const rolesOf = Map.groupBy(roles, row => row.organisationId)
  const contactsOf = Map.groupBy(people, row => row.organisationId)
  return found.map(organisation => ({
    ...organisation,
    roles: (rolesOf.get(organisation.id) ?? []).map(row => row.role),
    contacts: contactsOf.get(organisation.id) ?? [],
  }))
}

type Writing = { editionId: string; given: ImportedOrganisation[] }

/** Adds organisations, completes those that are there, and gives them their parts in the edition. */
export async function importOrganisations({ editionId, given }: Writing, database: Database): Promise<void> {
  const added = given.filter(one => one.id === null)
  const written =
    added.length > 0
      ? await createOrganisations(
          added.map(({ name, website }) => ({ name, website })),
          database,
        )
      : []
  const ids = new Map(added.map((one, index) => [one, written[index]?.id ?? '']))
  const idOf = (one: ImportedOrganisation) => one.id ?? ids.get(one) ?? ''

  for (const one of given) {
    if (one.id === null || one.website === null) continue
    await database.update(organisations).set({ website: one.website }).where(eq(organisations.id, one.id))
  }
  await addParticipations(
    given.flatMap(one => one.roles.map(role => ({ editionId, organisationId: idOf(one), role }))),
    database,
  )
  const newContacts = given.flatMap(one => one.newContacts.map(contact => ({ ...contact, organisationId: idOf(one) })))
  if (newContacts.length > 0) await database.insert(contacts).values(newContacts)
  for (const one of given) {
    for (const [id, change] of one.changedContacts) {
      await database
        .update(contacts)
        .set(change)
        .where(and(eq(contacts.id, id), eq(contacts.organisationId, idOf(one))))
    }
  }
}
