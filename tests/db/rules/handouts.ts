import { db } from 'db/client.server'
import { handouts, indicatorTargets } from 'db/schema/figures'
import { anEdition } from '../../factories/edition'
import type { Rule } from './rule'

const WORD = 'x' as never

const handout = (values: Partial<typeof handouts.$inferInsert>) => async () =>
  db.insert(handouts).values({
    editionId: (await anEdition()).id,
    item: 'guides',
    copies: 1,
    givenOn: '2026-12-15',
    ...values,
  })

const target = (values: Partial<typeof indicatorTargets.$inferInsert>) => async () =>
  db.insert(indicatorTargets).values({ editionId: (await anEdition()).id, indicator: 'women', value: 40, ...values })

export const RULES: Rule[] = [
  ['handouts_item', 'what is given is a known thing', handout({ item: WORD })],
  ['handouts_positive', 'something is given', handout({ copies: 0 })],
  ['handouts_given_to_somebody', 'things are given to somebody', handout({ editionId: null })],
  ['indicator_targets_indicator', 'a target is of a known figure', target({ indicator: WORD })],
  ['indicator_targets_positive', 'a target is above nothing', target({ value: 0 })],
  ['indicator_targets_percent', 'a share aims at a hundred at most', target({ value: 101 })],
]
