import { expect, test } from 'vitest'
import { identifyDevice } from '~/features/device/find.server'
import { invitationPath } from '~/features/device/invitation-address.server'
import { pairDevice } from '~/features/device/pair.server'
import { parisDay, parisTime } from '~/lib/dates'
import { aPhone, moveEdition } from '../../factories/door'
import { anEdition } from '../../factories/edition'
import { anInvitation } from '../../factories/invitation'

const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND
const now = new Date()
const dayIn = (days: number) => parisDay(new Date(now.getTime() + days * DAY))
const before = (end: Date) => new Date(end.getTime() - SECOND)

/** Whether a phone still is a device at that moment. */
const isDevice = async (phone: { token: string }, at: Date) => 'device' in (await identifyDevice(phone.token, at))
const comeIn = (invitation: Parameters<typeof invitationPath>[0], at: Date) =>
  pairDevice({ secret: invitationPath(invitation).split('#')[1], now: at })

test('a device ends a day after its edition, wherever that is moved to', async () => {
  const edition = await anEdition()
  const phone = await aPhone(edition)
  const end = new Date((edition.endsAt?.getTime() ?? 0) + DAY)
  expect(new Date(phone.expiresAt)).toEqual(end)
  expect([await isDevice(phone, before(end)), await isDevice(phone, end)]).toEqual([true, false])

  await moveEdition(edition.id, dayIn(8))
  const later = new Date(parisTime(dayIn(8), '17:30').getTime() + DAY)
  expect([await isDevice(phone, before(later)), await isDevice(phone, later)]).toEqual([true, false])
})

test('so does a link that was sent', async () => {
  const edition = await anEdition()
  const [one, other] = [await anInvitation(edition, { way: 'sent' }), await anInvitation(edition, { way: 'sent' })]
  const end = new Date((edition.endsAt?.getTime() ?? 0) + DAY)
  expect(await comeIn(one, end)).toBeUndefined()
  expect(await comeIn(one, before(end))).toBeDefined()

  await moveEdition(edition.id, dayIn(8))
  expect(await comeIn(other, end)).toBeDefined()
})

test('an edition without hours lasts until midnight in Paris', async () => {
  const edition = await anEdition({
    heldOn: dayIn(8),
    year: Number(dayIn(8).slice(0, 4)),
    startsAt: null,
    endsAt: null,
  })
  const phone = await aPhone(edition)
  const end = parisTime(dayIn(10), '00:00')
  expect(new Date(phone.expiresAt)).toEqual(end)
  expect([await isDevice(phone, before(end)), await isDevice(phone, end)]).toEqual([true, false])
  const sent = await anInvitation(edition, { way: 'sent' })
  expect(await comeIn(sent, end)).toBeUndefined()
  expect(await comeIn(sent, before(end))).toBeDefined()
})

test('whoever comes after the edition, or before its day is known, has a day', async () => {
  const past = await anEdition()
  await moveEdition(past.id, dayIn(-3))
  const unknown = await anEdition({ heldOn: null, startsAt: null, endsAt: null })
  const end = new Date(now.getTime() + DAY)
  for (const edition of [past, unknown]) {
    const phone = await aPhone(edition, { now })
    expect([await isDevice(phone, before(end)), await isDevice(phone, end)]).toEqual([true, false])
  }
})
