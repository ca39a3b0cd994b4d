import { db } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { stampLink } from '~/features/passport/link.server'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { LABEL_SHEETS, labelsPerSheet } from '~/lib/pdf/label-sheets'
import { loader } from '~/routes/papers/file'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { aStand } from '../../factories/passport'
import { aRegistration } from '../../factories/registration'
import { call } from '../../support/call'
import { printPage } from '../../support/print-pdf'
import { readAllQr } from '../../support/read-qr'

/** Far less than a printer, about what a phone makes of a page held in the hand. */
const DOTS_PER_INCH = 150
const HOME = 'http://localhost:3000'

let cookie: string
let edition: Edition

beforeEach(async () => {
  cookie = await aSignedInMember({ role: 'organiser' })
  edition = await anEdition()
})

async function readOn(paper: string, query = '') {
  const given = call(`/x?${query}`, { cookie, params: { edition: edition.slug, paper: `${paper}.pdf` } })
  const answer = await loader(given)
  return readAllQr(await printPage(new Uint8Array(await answer.arrayBuffer()), DOTS_PER_INCH))
}

// The smallest of all, and the one that is chosen unless told.
test.each(['l7159', 'badges-8'] as const)('a whole sheet of badges %s is read, each its own ticket', async id => {
  const count = labelsPerSheet(LABEL_SHEETS[id])
  for (let index = 0; index < count; index++) await aRegistration({ edition, firstName: `Personne ${index}` })
  const people = await db.select().from(registrations).orderBy(asc(registrations.ticketSerial))
  const addresses = await Promise.all(people.map(({ ticketSerial }) => findTicketAddress(edition, ticketSerial)))
  expect((await readOn('badges', `feuille=${id}`)).sort()).toEqual(addresses.sort())
})

test('the QR of a stand, of the sign and of the posters are read', async () => {
  const { id } = await aStand(edition)
  expect(await readOn('stands')).toEqual([stampLink(id)])
  const register = `${HOME}/editions/${edition.slug}/inscription`
  for (const arrow of ['sans', 'gauche', 'tout-droit'])
    expect(await readOn('panneau', `fleche=${arrow}`)).toEqual([register])
  expect(await readOn('affiche')).toEqual([`${HOME}/editions/${edition.slug}`])
  expect(await readOn('affiche-de-sortie')).toEqual([`${HOME}/editions/${edition.slug}/avis`])
})
