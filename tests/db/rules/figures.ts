import { db } from 'db/client.server'
import { partnerLinks } from 'db/schema/figures'
import { perimeters } from 'db/schema/neighbourhoods'
import { editionQuotes } from 'db/schema/quotes'
import { anEdition } from '../../factories/edition'
import { anOrganisation } from '../../factories/organisation'
import type { Rule } from './rule'

const link = (values: Partial<typeof partnerLinks.$inferInsert>) => async () =>
  db.insert(partnerLinks).values({
    organisationId: (await anOrganisation()).id,
    createdAt: new Date('2026-11-01'),
    expiresAt: new Date('2026-12-01'),
    ...values,
  })

const perimeter = (values: Partial<typeof perimeters.$inferInsert>) => () =>
  db.insert(perimeters).values({
    code: 'QN03107M',
    inForceFrom: '2030-01-01',
    coordinates: [],
    west: 1,
    south: 43,
    east: 2,
    north: 44,
    source: 'ANCT',
    ...values,
  })

const quote = (values: Partial<typeof editionQuotes.$inferInsert>) => async () =>
  db.insert(editionQuotes).values({ editionId: (await anEdition()).id, position: 1, text: 'Bravo', ...values })

export const RULES: Rule[] = [
  ['partner_links_expire_later', 'a link opens something for a while', link({ expiresAt: new Date('2026-10-01') })],
  ['perimeters_in_force', 'a perimeter is in force for a day at least', perimeter({ inForceUntil: '2030-01-01' })],
  ['perimeters_box', 'the west comes before the east', perimeter({ west: 3 })],
  ['edition_quotes_few', 'a report holds few quotes', quote({ position: 7 })],
  ['edition_quotes_say_something', 'a quote says something', quote({ text: '' })],
]
