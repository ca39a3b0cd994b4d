import { db } from 'db/client.server'
import { devices } from 'db/schema/devices'
import { scans } from 'db/schema/door'
import { registrations } from 'db/schema/registrations'
import { expect, test } from 'vitest'
import { register } from '~/features/registration/register.server'
import { anEdition } from '../../factories/edition'
import { answersOf } from '../../factories/registration'
import { aFile, aHeldEdition, confirm, fresh, REGISTRATIONS, setCapacity } from './files'

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => [
    `P${from + index}`,
    '',
    `p${from + index}@exemple.fr`,
    '',
    '',
    '',
    '',
    '',
    '',
    'oui',
  ])

test('ten confirmations of one file at once write it once', async () => {
  const edition = await aHeldEdition()
  const file = await aFile({ edition, rows: [REGISTRATIONS, ...people(20)] })
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => confirm(file, edition)))
  expect(outcomes.filter(one => one.outcome === 'imported')).toHaveLength(1)
  expect(await db.select().from(registrations)).toHaveLength(20)
  expect(await db.select().from(scans)).toHaveLength(20)
})

test('files that name the same people, confirmed at once, bring them once, in any order', async () => {
  const edition = await aHeldEdition()
  const lists = [people(30), people(30).reverse(), people(30, 15), people(30, 15).reverse()]
  const files = await Promise.all(lists.map(rows => aFile({ edition, rows: [REGISTRATIONS, ...rows] })))
  const outcomes = await Promise.all(files.map(file => confirm(file, edition)))
  expect(outcomes.map(one => one.outcome)).toEqual(Array(4).fill('imported'))
  expect(await db.select().from(registrations)).toHaveLength(45)
  expect(await db.select().from(scans)).toHaveLength(45)
  expect(await db.select().from(devices)).toHaveLength(1)
})

test('visitors who register meanwhile all have a ticket, and no contact is held twice', async () => {
  const open = await fresh((await anEdition()).slug)
  const rows = people(40).map(row => row.slice(0, 9))
  const file = await aFile({ edition: open, rows: [REGISTRATIONS, ...rows] })
  const visit = (index: number) =>
    register({
      edition: open,
      answers: answersOf({ email: `p${index}@exemple.fr` }),
      language: 'fr',
      now: new Date(),
    })
  const [imported, ...visits] = await Promise.all([
    confirm(file, open),
    ...Array.from({ length: 20 }, (_, index) => visit(index * 2)),
  ])
  expect(imported).toEqual({ outcome: 'imported' })
  expect(visits.map(one => one.outcome)).toEqual(Array(20).fill('registered'))
  const held = (await db.select().from(registrations)).flatMap(row => row.email ?? [])
  expect(new Set(held).size).toBe(40)
  expect(held).toHaveLength(40)
})

test('two files for the last places: one is imported whole, the other refused whole', async () => {
  const edition = await aHeldEdition()
  await setCapacity(edition, 25)
  const files = await Promise.all(
    [people(20), people(20, 100)].map(rows => aFile({ edition, rows: [REGISTRATIONS, ...rows] })),
  )
  const outcomes = await Promise.all(files.map(file => confirm(file, edition)))
  expect(outcomes.map(one => one.outcome).sort()).toEqual(['full', 'imported'])
  expect(outcomes).toContainEqual({ outcome: 'full', needed: 20, left: 5 })
  expect(await db.select().from(registrations)).toHaveLength(20)
})
