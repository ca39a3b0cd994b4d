import { type Database, db } from 'db/client.server'
import { type Contact, contacts, type Organisation } from 'db/schema/organisations'
import { and, asc, eq } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { isUuid } from '~/lib/http.server'

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

/** Adds somebody to speak to. */
export async function addContact({ organisation, values, actor }: Addition, database: Database = db): Promise<void> {
  await database.transaction(async transaction => {
    const [contact] = await transaction
      .insert(contacts)
      .values({ ...values, organisationId: organisation.id })
      .returning()
    const deed = { verb: 'create' as const, subjectId: contact?.id, after: masked(values) }
    await recordDeed({ actor, ...deed, subject: 'contact', label: organisation.name }, transaction)
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
export async function editContact({ organisation, contact, values, actor }: Change): Promise<void> {
  await db.transaction(async transaction => {
    await transaction.update(contacts).set(values).where(isOne(organisation.id, contact.id))
    const change = { before: masked(contact), after: masked(values) }
    const subject = { subject: 'contact', subjectId: contact.id, label: organisation.name }
    await recordDeed({ actor, verb: 'update', ...change, ...subject }, transaction)
  })
}

/** Forgets somebody for good. */
export async function removeContact({ organisation, contact, actor }: Omit<Change, 'values'>): Promise<void> {
  await db.transaction(async transaction => {
    await transaction.delete(contacts).where(isOne(organisation.id, contact.id))
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
