import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { contacts, type Organisation, storedFiles } from 'db/schema/organisations'
import { ne } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { addContact, listContacts, removeContact } from '~/features/organisation/contacts.server'
import { deleteOrganisation } from '~/features/organisation/edit.server'
import * as contact from '~/routes/organisations/contact'
import * as contactRemoval from '~/routes/organisations/contact-removal'
import * as logo from '~/routes/organisations/logo'
import * as newContact from '~/routes/organisations/new-contact'
import * as page from '~/routes/organisations/organisation'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation, aPicture } from '../../factories/organisation'
import { call, statusOf } from '../../support/call'
import { meanwhile } from '../../support/meanwhile'

let cookie: string
let organisation: Organisation
let contactId: string

beforeEach(async () => {
  cookie = await aSignedInMember()
  organisation = await anOrganisation('AFPA')
  const values = { name: 'Camille Durand', position: null, email: null, phone: null }
  await addContact({ organisation, values, actor: null })
  contactId = (await listContacts(organisation.id))[0]?.id ?? ''
})

const params = () => ({ organisation: 'afpa', contact: contactId })
const deletion = () => deleteOrganisation(organisation, null)
const sent = (form: Record<string, string> | FormData) => call('/', { cookie, params: params(), form })
const deeds = () => db.$count(auditEntries, ne(auditEntries.verb, 'create'))

test.each([
  ['a new contact', newContact],
  ['a change of contact', contact],
  ['a change of name', page],
])('%s finds nothing when the organisation is deleted at that moment', async (_, { action }) => {
  expect(await statusOf(action(meanwhile(sent({ name: 'Marc' }), deletion)))).toBe(404)
  expect(await db.$count(contacts)).toBe(0)
  // The deletion alone.
  expect(await deeds()).toBe(1)
})

test('a logo finds nothing when the organisation is deleted at that moment, and its files go', async () => {
  const form = new FormData()
  form.set('logo', new File([new Uint8Array(await aPicture())], 'logo.png', { type: 'image/png' }))
  expect(await statusOf(logo.action(meanwhile(sent(form), deletion)))).toBe(404)
  expect(await db.$count(storedFiles)).toBe(0)
  expect(await deeds()).toBe(1)
})

test('a contact removed twice leaves one entry, and changed after that is not found', async () => {
  const [gone] = await listContacts(organisation.id)
  if (!gone) throw new Error('No contact')
  const remove = () => removeContact({ organisation, contact: gone, actor: null })
  await Promise.all([remove(), remove()])
  expect(await deeds()).toBe(1)
  expect(await statusOf(contactRemoval.action(sent({})))).toBe(404)
})

test('an organisation deleted while it gets a contact is deleted or found gone, never a fault', async () => {
  for (let turn = 0; turn < 8; turn++) {
    const one = await anOrganisation(`Structure ${turn}`)
    const values = { name: 'Camille', position: null, email: null, phone: null }
    const [{ outcome }] = await Promise.all([
      addContact({ organisation: one, values, actor: null }),
      deleteOrganisation(one, null),
    ])
    expect(['written', 'gone']).toContain(outcome)
    expect(await listContacts(one.id)).toEqual([])
  }
})
