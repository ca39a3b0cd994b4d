import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { aDevice, aVisitor } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { aPhoneList } from '../../support/phone-list'

test('what was being written while the list was read comes next time, whatever was written since', async () => {
  const edition = await anEdition()
  const { device } = await aDevice(edition)
  const [slow, quick] = [await aVisitor(edition), await aVisitor(edition)]
  const phone = aPhoneList(device)
  await phone.update()

  const rename = (firstName: string, { id }: { id: string }) => ({
    set: { firstName },
    where: eq(registrations.id, id),
  })
  let meanwhile: Promise<unknown> | undefined
  await db.transaction(async transaction => {
    const { set, where } = rename('Lente', slow)
    await transaction.update(registrations).set(set).where(where)
    // A later transaction commits first, and the list is read. The embedded engine does one thing after the other.
    const other = rename('Rapide', quick)
    meanwhile = db
      .update(registrations)
      .set(other.set)
      .where(other.where)
      .then(() => phone.update())
    await new Promise(resolve => setTimeout(resolve, 300))
  })
  await meanwhile
  await phone.update()
  for (const [person, label] of [
    [slow, 'Lente'],
    [quick, 'Rapide'],
  ] as const) {
    const ticket = await findTicketAddress(edition, person.ticketSerial)
    expect(await phone.open(ticket)).toMatchObject({ state: { label } })
  }
})
