import { db } from 'db/client.server'
import { deviceInvitations, devices } from 'db/schema/devices'
import { expect, test } from 'vitest'
import { forgetDeviceNames } from '~/features/device/forget.server'
import { takePaperDevice } from '~/features/device/paper.server'
import { parisTime } from '~/lib/dates'
import { aPhone } from '../../factories/door'
import { anEdition } from '../../factories/edition'

test('once the retention is over, devices and invitations bear numbers instead of names, and sheets of paper stay', async () => {
  const window = { registrationOpensAt: null, registrationClosesAt: null }
  const hours = { startsAt: parisTime('2025-10-08', '13:30'), endsAt: parisTime('2025-10-08', '17:30') }
  const past = await anEdition({ ...hours, ...window, retentionDays: 90 })
  await aPhone(past, { label: 'Yanis', way: 'sent' })
  await aPhone(past, { label: 'Léa', way: 'sent' })
  const paper = await takePaperDevice(past, new Date(), db)
  const coming = await anEdition()
  const kept = await aPhone(coming, { label: 'Samira', way: 'sent' })

  expect(await forgetDeviceNames(parisTime('2026-01-06', '12:00'))).toBe(0)
  expect(await forgetDeviceNames(parisTime('2026-01-07', '12:00'))).toBe(2)
  expect(await forgetDeviceNames(parisTime('2026-01-07', '12:00'))).toBe(0)
  const names = (await db.select().from(devices)).map(({ name }) => name).sort()
  expect(names).toEqual(['Appareil 1', 'Appareil 2', 'Feuille de présence', kept.name].sort())
  expect(paper.id).toBeTruthy()
  const labels = (await db.select().from(deviceInvitations)).map(({ label }) => label).sort()
  expect(labels).toEqual(['Invitation', 'Invitation', 'Samira'])
})
