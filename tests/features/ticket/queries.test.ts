import { db } from 'db/client.server'
import { ticketKeys } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { parseTicket } from '~/features/ticket/format'
import { createTicketKey } from '~/features/ticket/keys.server'
import { findEditionOfCode, findTicketAddress } from '~/features/ticket/queries.server'
import { anEdition } from '../../factories/edition'

const SERIAL = '0123456789abcdef'

test('a ticket leads to its edition', async () => {
  const edition = await anEdition()
  const address = await findTicketAddress(edition, SERIAL)
  expect(parseTicket(address)).toMatchObject({ editionNumber: edition.number, keyId: 0, serial: SERIAL })
  expect(await findEditionOfCode(address)).toMatchObject({ id: edition.id })
})

test('a ticket signed before the key was replaced is still good', async () => {
  const edition = await anEdition()
  const before = await findTicketAddress(edition, SERIAL)
  await db.update(ticketKeys).set({ retiredAt: new Date() }).where(eq(ticketKeys.editionId, edition.id))
  await createTicketKey(edition.id)
  const after = await findTicketAddress(edition, SERIAL)
  expect(parseTicket(after)?.keyId).toBe(1)
  expect(await findEditionOfCode(before)).toMatchObject({ id: edition.id })
  expect(await findEditionOfCode(after)).toMatchObject({ id: edition.id })
})

test('the key of one edition signs no ticket of another', async () => {
  const [own, other] = [await anEdition(), await anEdition()]
  const forged = await findTicketAddress({ id: own.id, number: other.number }, SERIAL)
  expect(await findEditionOfCode(forged)).toBeUndefined()
})

test('a ticket of an edition or a key that does not exist leads nowhere', async () => {
  const edition = await anEdition()
  expect(await findEditionOfCode(await findTicketAddress({ id: edition.id, number: 32000 }, SERIAL))).toBeUndefined()
  expect(await findEditionOfCode('bonjour')).toBeUndefined()
})
