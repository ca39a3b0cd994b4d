import { type Database, db } from 'db/client.server'
import { type Contact, contacts, type Organisation } from 'db/schema/organisations'
import { and, asc, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isUuid } from '~/lib/http.server'
import { holdOrganisation } from './queries.server'

type Values = Pick<Contact, 'name' | 'position' | 'email' | 'phone'>
type Owner = Pick<Organisation, 'id' | 'name'>

/** Whom to speak to at an organisation, by name. */
export function listContacts(organisationId: string): Promise<Contact[]> {
  return db.select().from(contacts).where(eq(contacts.organisationId, organisationId)).orderBy(asc(contacts.name))
}

/** One contact of that organisation and of no other. */
export async function findContact(organisationId: string, contactId: string | undefined): Promise<Contact | undefined> {
  if (!isUuid(contactId)) return undefined
  const [found] = await db.select().from(contacts).where(isOne(organisationId, contactId))
  return found
}

type Addition = { organisation: Owner; values: Values; actor: Actor }
/** `gone`: the organisation, or the contact, was deleted meanwhile. */
type Outcome = { outcome: 'written' | 'gone' }

/** Adds somebody to speak to. */
export function addContact({ organisation, values, actor }: Addition, database: Database = db): Promise<Outcome> {
  return database.transaction(async transaction => {
    if (!(await holdOrganisation(organisation.id, transaction))) return { outcome: 'gone' }
    const [contact] = await transaction
      .insert(contacts)
      .values({ ...values, organisationId: organisation.id })
      .returning()
    const deed = { verb: 'create' as const, subjectId: contact?.id, after: masked(values) }
    await recordDeed({ actor, ...deed, subject: 'contact', label: organisation.name }, transaction)
    return { outcome: 'written' }
  })
}

/** Adds somebody to speak to, unless the organisation has a contact with that e-mail. */
export async function addContactOnce(addition: Addition, database: Database): Promise<void> {
  const { organisation, values } = addition
  const known = await database
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.organisationId, organisation.id), eq(contacts.email, values.email ?? '')))
    .limit(1)
  if (known.length === 0) await addContact(addition, database)
}

type Change = { organisation: Owner; contact: Contact; values: Values; actor: Actor }

/** Changes how to reach somebody. */
export function editContact({ organisation, contact, values, actor }: Change): Promise<Outcome> {
  return db.transaction(async transaction => {
    const which = isOne(organisation.id, contact.id)
    const changed = await transaction.update(contacts).set(values).where(which).returning({ id: contacts.id })
    if (changed.length === 0) return { outcome: 'gone' }
    const change = { before: masked(contact), after: masked(values) }
    const subject = { subject: 'contact', subjectId: contact.id, label: organisation.name }
    await recordDeed({ actor, verb: 'update', ...change, ...subject }, transaction)
    return { outcome: 'written' }
  })
}

/** Forgets somebody for good; forgotten already, it is no deed. */
export async function removeContact({ organisation, contact, actor }: Omit<Change, 'values'>): Promise<void> {
  await db.transaction(async transaction => {
    const which = isOne(organisation.id, contact.id)
    const removed = await transaction.delete(contacts).where(which).returning({ id: contacts.id })
    if (removed.length === 0) return
    const subject = { subject: 'contact', subjectId: contact.id, label: organisation.name }
    await recordDeed({ actor, verb: 'delete', before: masked(contact), ...subject }, transaction)
  })
}

/** A contact's name is a person's: the log masks it under this key. */
function masked({ name, position, email, phone }: Values) {
  return { contactName: name, position, email, phone }
}

function isOne(organisationId: string, contactId: string) {
  return and(eq(contacts.organisationId, organisationId), eq(contacts.id, contactId))
}
