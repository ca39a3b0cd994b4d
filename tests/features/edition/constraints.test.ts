import { violates } from 'db/client.server'
import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import { createVenue } from '~/features/edition/create-venue.server'
import { anEdition } from '../../factories/edition'

const SOURCE = 'Rapport'

async function constraintOf(write: Promise<unknown>, constraint: string): Promise<boolean> {
  try {
    await write
  } catch (error) {
    return violates(error, constraint)
  }
  return false
}

test.each([
  ['ends after it starts', 'editions_end_after_start', { endsAt: new Date('2026-12-15T12:30:00Z') }],
  ['has its hours on its day', 'editions_hours_on_their_day', { heldOn: '2026-12-16' }],
  ['has its day in its year', 'editions_day_in_year', { year: 2025 }],
  ['has both hours or none', 'editions_hours_come_together', { endsAt: null }],
  ['has a plain address', 'editions_slug_is_an_address', { slug: 'La Reynerie' }],
  ['closes registration after it opens', 'editions_registration_window', { registrationClosesAt: new Date(0) }],
  ['has places for somebody', 'editions_capacity_positive', { capacity: 0 }],
  ['has a number that fits its tickets', 'editions_number_fits_tickets', { number: 0 }],
])('an edition %s', async (_, constraint, values) => {
  const right = {
    year: 2026,
    heldOn: '2026-12-15',
    startsAt: new Date('2026-12-15T12:30:00Z'),
    endsAt: new Date('2026-12-15T16:30:00Z'),
    registrationClosesAt: null,
  }
  expect(await constraintOf(anEdition({ ...right, ...values }), constraint)).toBe(true)
})

test('an edition may be known by its year alone', async () => {
  const edition = await anEdition({
    year: 2017,
    heldOn: null,
    startsAt: null,
    endsAt: null,
    registrationClosesAt: null,
  })
  expect([edition.year, edition.heldOn, edition.startsAt]).toEqual([2017, null, null])
})

test('a declared share is at most 100', async () => {
  const { id } = await anEdition()
  const figures = [{ indicator: 'women', value: 101, unit: 'percent' as const, source: SOURCE }]
  expect(await constraintOf(declareFigures(id, figures), 'declared_figures_percent')).toBe(true)
})

test('a venue cannot have two rooms of the same name', async () => {
  const rooms = [{ name: 'Salle 1' }, { name: 'Salle 1' }]
  expect(await constraintOf(createVenue({ name: 'Hall', city: 'Toulouse', rooms }), 'rooms_name_in_venue')).toBe(true)
})
