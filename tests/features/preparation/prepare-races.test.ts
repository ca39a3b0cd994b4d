import { expect, test } from 'vitest'
import { prepareEdition } from '~/features/preparation/prepare.server'
import { anEdition } from '../../factories/edition'

const values = {
  name: 'Bellefontaine',
  heldOn: '2027-03-30',
  summary: null,
  startsAt: null,
  endsAt: null,
  venueId: null,
  capacity: null,
}

test('editions created at the same time take different numbers and addresses', async () => {
  const { number } = await anEdition()
  const made = await Promise.all(Array.from({ length: 8 }, () => prepareEdition({ values, actor: null })))
  expect(made.map(edition => edition.number).sort((a, b) => a - b)).toEqual(made.map((_, index) => number + index + 1))
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(8)
})
