import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { registrations } from 'db/schema/registrations'
import { expect, test } from 'vitest'
import { eraseAfterRetention, lastDayOf } from '~/features/registration/erase.server'
import { parisTime } from '~/lib/dates'
import { anEdition } from '../../factories/edition'
import { aMessage } from '../../factories/message'
import { aRegistration } from '../../factories/registration'
import { countStatements } from '../../support/count-statements'

const held = { startsAt: parisTime('2026-12-15', '13:30'), endsAt: parisTime('2026-12-15', '17:30') }
const lastDay = parisTime('2027-03-15', '23:59')
const dayAfter = parisTime('2027-03-16', '00:01')
const known = {
  firstName: 'Samira',
  lastName: 'Belkacem',
  email: 'samira@exemple.fr',
  phone: '+33612345678',
  needs: 'LSF',
}

test('ninety days after the edition, what tells who people are goes and what is counted stays', async () => {
  const edition = await anEdition(held)
  const { id } = await aRegistration({ edition, ...known, birthYear: 1998, gender: 'woman' })
  await aMessage({ registrationId: id, createdAt: held.startsAt })

  expect(await eraseAfterRetention(lastDay)).toBe(0)
  expect(await eraseAfterRetention(dayAfter)).toBe(1)
  expect(await eraseAfterRetention(dayAfter)).toBe(0)

  const [row] = await db.select().from(registrations)
  expect(JSON.stringify(row)).not.toMatch(/Samira|Belkacem|exemple|612345678|LSF/)
  expect(row).toMatchObject({ birthYear: 1998, gender: 'woman', cancelledAt: null })
  expect(await db.select().from(messages)).toEqual([])
})

test('ninety days after the edition, what was written goes too for those who took their own contact away', async () => {
  const { id: registrationId } = await aRegistration({ edition: await anEdition(held) })
  await aMessage({ registrationId, createdAt: held.startsAt })

  expect(await eraseAfterRetention(dayAfter)).toBe(0)
  expect(await db.select().from(messages)).toEqual([])
})

test('those who agreed to be asked later are kept until the last question', async () => {
  const edition = await anEdition(held)
  await aRegistration({ edition, ...known, consentFollowUpAt: parisTime('2026-12-01', '12:00') })

  expect(await eraseAfterRetention(dayAfter)).toBe(0)
  expect(await eraseAfterRetention(parisTime('2027-07-14', '12:00'))).toBe(1)
})

test.each([
  ['agreed to nothing', {}, '2027-03-15'],
  ['agreed to be asked later', { consentFollowUpAt: parisTime('2026-12-01', '12:00') }, '2027-07-13'],
])('somebody who %s is told the last day on which they are kept', async (_, agreed, day) => {
  const edition = { ...(await anEdition(held)), venue: null }
  const registration = await aRegistration({ edition, ...known, ...agreed })

  expect(lastDayOf({ ...registration, edition })).toBe(day)
  expect(await eraseAfterRetention(parisTime(day, '23:59'))).toBe(0)
  expect(await eraseAfterRetention(new Date(parisTime(day, '23:59').getTime() + 60_000))).toBe(1)
})

test('an edition whose day is not known has no last day', async () => {
  const edition = { ...(await anEdition({ heldOn: null, startsAt: null, endsAt: null })), venue: null }
  expect(lastDayOf({ ...(await aRegistration({ edition })), edition })).toBeUndefined()
})

test('an edition may keep names longer', async () => {
  const edition = await anEdition({ ...held, retentionDays: 365 })
  await aRegistration({ edition, ...known })

  expect(await eraseAfterRetention(dayAfter)).toBe(0)
})

test('erasing takes as many statements for one registration as for thirty', async () => {
  const edition = await anEdition(held)
  await aRegistration({ edition, firstName: 'Samira' })
  const forOne = await countStatements(() => eraseAfterRetention(dayAfter))
  await Promise.all(Array.from({ length: 30 }, () => aRegistration({ edition, firstName: 'Karim' })))

  expect(await countStatements(() => eraseAfterRetention(dayAfter))).toBe(forOne)
  expect(await eraseAfterRetention(dayAfter)).toBe(0)
})
