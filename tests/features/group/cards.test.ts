import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { expect, test } from 'vitest'
import { drawCards } from '~/features/group/cards.server'
import { groupPath } from '~/features/group/link.server'
import { findGroupBySecret } from '~/features/group/queries.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { createVenue } from '~/features/venue/create.server'
import { anEdition } from '../../factories/edition'
import { aGroup, aPersonOf } from '../../factories/group'
import { anOrganisation } from '../../factories/organisation'
import { overlappingWords } from '../../support/overlapping-words'
import { printPage } from '../../support/print-pdf'
import { readAllQr } from '../../support/read-qr'

const NAMES = [
  ['Anne-Sophie-Marguerite Wolfeschlegelstei', 'De La Tour Du Pin Chambly De La Charce'],
  ['Wolfeschlegelsteinhausenbergerdorffgerma', null],
  ['Fatoumata-Binetou', 'Coulibaly'],
  ['Zoé', null],
] as const

async function aPrintedGroup() {
  const organisation = await anOrganisation()
  const venue = await createVenue({
    name: 'Espace Diversités Laïcité et Maison de la citoyenneté Centre',
    address: '38 rue d’Aubuisson',
    postcode: '31000',
    city: 'Toulouse',
  })
  const edition = await anEdition({ name: 'Empalot, Saint-Michel, Le Busca et Rangueil ensemble', venueId: venue.id })
  const group = await aGroup(edition, { prescriberId: organisation.id })
  for (const [firstName, lastName] of NAMES) await aPersonOf(group, { firstName, lastName })
  const found = await findGroupBySecret(groupPath(group.id).split('/').at(-1))
  if (found.state !== 'open') throw new Error(found.state)
  return found.group
}

test.each(['fr', 'en'] as const)('long names on a card stand over nothing, and its QR is read (%s)', async language => {
  const group = await aPrintedGroup()
  const pdf = await drawCards(group, language, new Date())
  if (!pdf) throw new Error('Nothing to print')
  expect(await overlappingWords(pdf)).toEqual([])
  const people = await db.select().from(registrations)
  const addresses = await Promise.all(people.map(person => findTicketAddress(group.edition, person.ticketSerial)))
  expect((await readAllQr(await printPage(pdf, 150))).sort()).toEqual(addresses.sort())
})
