import { db } from 'db/client.server'
import { passportGifts, stamps, standVisits } from 'db/schema/passports'
import { expect, test } from 'vitest'
import { giveGift } from '~/features/passport/gift.server'
import { visitStand } from '~/features/passport/stamp.server'
import { copyData } from '~/features/registration/data-copy.server'
import { erase, eraseAfterRetention } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { parisTime } from '~/lib/dates'
import { aPassportEdition, aStand } from '../../factories/passport'
import { aRegistration } from '../../factories/registration'

const now = parisTime('2026-12-15', '15:00')
const held = { startsAt: parisTime('2026-12-15', '13:30'), endsAt: parisTime('2026-12-15', '17:30') }

/** Somebody whose passport is full, and who has the gift. */
async function aFullPassport() {
  const edition = await aPassportEdition({ ...held, stampsNeeded: 1 })
  const stand = await aStand(edition, { title: 'Robot' })
  const { id } = await aRegistration({ edition, firstName: 'Ada' })
  await visitStand({ stand: { id: stand.id, editionId: edition.id }, registrationIds: [id], isCounted: false, now })
  await giveGift({ registrationId: id, editionId: edition.id, actor: null, now })
  const registration = await findRegistration(id)
  if (!registration) throw new Error('Nobody')
  return registration
}
const kept = async () => [await db.$count(stamps), await db.$count(passportGifts), await db.$count(standVisits)]

test('who erases their data takes their stamps and gift away; the visit stays, nameless', async () => {
  await erase(await aFullPassport(), now)
  expect(await kept()).toEqual([0, 0, 1])
})

test('stamps go with names once the retention of the edition is over, and not a day before', async () => {
  await aFullPassport()
  await eraseAfterRetention(parisTime('2027-03-15', '23:59'))
  expect(await kept()).toEqual([1, 1, 1])
  await eraseAfterRetention(parisTime('2027-03-16', '00:01'))
  expect(await kept()).toEqual([0, 0, 1])
})

test('a person’s copy of their data holds their stamps', async () => {
  const copy = await copyData(await aFullPassport())
  expect(copy).toMatchObject({ tampons: [{ stand: 'Robot', le: now }], cadeauDuPasseportRemisLe: now })
})
