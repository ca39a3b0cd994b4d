import type { Edition, editions } from 'db/schema/editions'
import { createEdition } from '~/features/edition/create.server'

const DAY = 24 * 60 * 60 * 1000
let lastNumber = 0

/** A published edition, open for registration, tomorrow from 13:30 to 17:30 in Paris. */
export function anEdition(values: Partial<typeof editions.$inferInsert> = {}): Promise<Edition> {
  const number = values.number ?? ++lastNumber
  const tomorrow = new Date(Date.now() + DAY)
  const heldOn = values.startsAt ? day(values.startsAt) : day(tomorrow)
  const at = (hour: number, minute: number) => new Date(`${heldOn}T${hour}:${minute}:00${offset(heldOn)}`)
  return createEdition({
    number,
    slug: `edition-${number}`,
    name: 'La Reynerie',
    year: Number(heldOn.slice(0, 4)),
    heldOn,
    startsAt: at(13, 30),
    endsAt: at(17, 30),
    publishedAt: new Date(Date.now() - DAY),
    registrationOpensAt: new Date(Date.now() - DAY),
    registrationClosesAt: at(17, 30),
    ...values,
  })
}

function day(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(moment)
}

/** `+01:00` in winter, `+02:00` in summer. */
function offset(heldOn: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${heldOn}T12:00:00Z`))
    .find(part => part.type === 'timeZoneName')?.value
  return name?.replace('GMT', '') ?? '+01:00'
}
