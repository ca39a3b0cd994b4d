import { type Database, db } from 'db/client.server'
import { type Attestation, attestations, type Printed } from 'db/schema/attestations'
import { registrations } from 'db/schema/registrations'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { tellEdition } from '~/features/door-sheet/sheet.server'
import { capitalise } from '~/features/edition/words'
import type { RegistrationWithEdition } from '~/features/registration/queries.server'
import { newShortCode } from '~/features/ticket/short-code'
import { longDay } from '~/lib/dates'
import { printable } from '~/lib/pdf/document.server'
import { canonicalText } from './canonical'
import { findSigningKey } from './keys.server'
import { findPresence, type Seen } from './presence.server'

export const CODE_LENGTH = 10

type Wish = {
  registration: RegistrationWithEdition
  name: string
  activityIds: readonly string[]
  /** For somebody else, who takes no paper of the person's away. */
  isForAdviser?: boolean
  now: Date
}
type Outcome =
  | { outcome: 'issued'; attestation: Attestation }
  | { outcome: 'not-come' }
  | { outcome: 'not-seen' }
  | { outcome: 'other-name' }

/**
 * An attestation of that name and those activities, if the person was seen there. The same wish gives the same paper again; one
 * name is good at a time: another one revokes the papers before, but for an adviser, who is told `other-name`.
 */
export function issueAttestation({ registration, name, activityIds, isForAdviser, now }: Wish): Promise<Outcome> {
  return db.transaction(async (transaction): Promise<Outcome> => {
    // Whoever erases the person, or asks for the same, comes before or after.
    const isThere = and(eq(registrations.id, registration.id), isNull(registrations.erasedAt))
    const [person] = await transaction.select().from(registrations).where(isThere).for('no key update')
    const presence = person && (await findPresence(registration, now, transaction))
    if (!presence) return { outcome: 'not-come' }
    const chosen = presence.filter(({ id }) => activityIds.includes(id))
    if (chosen.length < new Set(activityIds).size) return { outcome: 'not-seen' }

    const printed = whatToPrint(registration, name, chosen, now)
    const ofPerson = and(eq(attestations.registrationId, registration.id), isNull(attestations.revokedAt))
    const issued = await transaction.select().from(attestations).where(ofPerson)
    if (isForAdviser && issued.some(one => one.printed?.name !== printed.name)) return { outcome: 'other-name' }

    const ofOtherName = and(ofPerson, ne(sql`${attestations.printed}->>'name'`, printed.name))
    await transaction.update(attestations).set({ revokedAt: now }).where(ofOtherName)
    const same = issued.find(one => one.printed && isSame(one.printed, printed))
    const attestation = same ?? (await write({ registration, printed, chosen, now }, transaction))
    return { outcome: 'issued', attestation }
  })
}

type Line = { registration: RegistrationWithEdition; printed: Printed; chosen: Seen[]; now: Date }

async function write({ registration, printed, chosen, now }: Line, transaction: Database): Promise<Attestation> {
  const { keyId } = await findSigningKey(transaction)
  const [attestation] = await transaction
    .insert(attestations)
    .values({
      editionId: registration.editionId,
      registrationId: registration.id,
      shortCode: newShortCode(CODE_LENGTH),
      keyId,
      printed,
      activityIds: chosen.map(({ id }) => id),
      issuedAt: now,
    })
    .returning()
  if (!attestation) throw new Error('The attestation was not written')
  return attestation
}

/** Word for word as the paper's letters can write it. */
function whatToPrint({ edition }: RegistrationWithEdition, name: string, chosen: Seen[], now: Date): Printed {
  const { tag, day, hours, venue, address } = tellEdition(edition)
  const place = [venue, address].filter(Boolean).join(', ')
  const words = (text: string) => printable(text, 'bold')
  return {
    name: words(name),
    edition: words(tag),
    day: words(capitalise(day)),
    ...(hours ? { hours: words(capitalise(hours)) } : {}),
    ...(place ? { place: words(place) } : {}),
    activities: chosen.map(({ title }) => words(title)),
    issuedOn: longDay(now, 'fr'),
  }
}

/** True when nothing differs but the day of issue. */
function isSame(one: Printed, other: Printed): boolean {
  return canonicalText({ ...one, issuedOn: '' }, '') === canonicalText({ ...other, issuedOn: '' }, '')
}
