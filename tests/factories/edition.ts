import type { Edition, editions } from 'db/schema/editions'
import { createEdition } from '~/features/edition/create.server'
import { parisDay, parisTime } from '~/lib/dates'

const DAY = 24 * 60 * 60 * 1000
let lastNumber = 0

/**
 * A published edition, open for registration since yesterday, tomorrow from 13:30 to 17:30 in Paris; one of the past was opened the
 * day before it.
 */
export function anEdition(values: Partial<typeof editions.$inferInsert> = {}): Promise<Edition> {
  const number = values.number ?? ++lastNumber
  const tomorrow = new Date(Date.now() + DAY)
  const heldOn = values.startsAt ? parisDay(values.startsAt) : parisDay(tomorrow)
  const dayBefore = new Date(Math.min(Date.now(), parisTime(heldOn, '12:00').getTime()) - DAY)
  return createEdition({
    number,
    slug: `edition-${number}`,
    name: 'La Reynerie',
    year: Number(heldOn.slice(0, 4)),
    heldOn,
    startsAt: parisTime(heldOn, '13:30'),
    endsAt: parisTime(heldOn, '17:30'),
    publishedAt: dayBefore,
    registrationOpensAt: dayBefore,
    registrationClosesAt: parisTime(heldOn, '17:30'),
    ...values,
  })
}
