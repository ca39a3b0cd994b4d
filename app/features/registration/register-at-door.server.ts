import { randomBytes } from 'node:crypto'
import { db } from 'db/client.server'
import { registrations } from 'db/schema/registrations'
import { AGE_BANDS, GENDERS, LANGUAGES, QPV_ANSWERS } from 'db/schema/words'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { ScanningDevice } from '~/features/device/find.server'
import type { DoorRegistration } from '~/features/device/protocol'
import { findTicketAddress } from '~/features/ticket/queries.server'
import { newShortCode } from '~/features/ticket/short-code'
import { hashedId } from '~/lib/hashed-id.server'
import { orFull } from './capacity.server'
import { AnswersSchema } from './schema'

/** What somebody may say at the door, all of it optional. `id`: drawn by a device that may have to ask again. */
export const DoorAnswersSchema = z.object({
  id: z.uuid().toLowerCase().optional(),
  firstName: AnswersSchema.shape.firstName,
  birthYear: z
    .number()
    .transform((year): string | undefined => String(year))
    .pipe(AnswersSchema.shape.birthYear)
    .nullish(),
  ageBand: z.enum(AGE_BANDS).nullish(),
  gender: z.enum(GENDERS).nullish(),
  qpv: z.enum(QPV_ANSWERS).nullish(),
  language: z.enum(LANGUAGES).catch('fr'),
})

type Wish = {
  device: Pick<ScanningDevice, 'id' | 'editionId' | 'editionNumber'>
  answers: z.output<typeof DoorAnswersSchema>
  now: Date
}
type Outcome = { outcome: 'registered'; registration: DoorRegistration } | { outcome: 'full' }

/**
 * Signs up somebody who stands at the door, whatever the window of registrations: nothing is asked that they do not want to
 * say, and nothing is sent. A device that lost the answer asks again with the same id, and gets the same ticket; the row's
 * own id is made of both, so that no device names what it did not make.
 */
export async function registerAtDoor({ device, answers, now }: Wish): Promise<Outcome> {
  const id = hashedId(`door ${device.id} ${answers.id ?? crypto.randomUUID()}`)
  const row = { ...answers, id, editionId: device.editionId, createdAt: now }
  for (;;) {
    const codes = { ticketSerial: randomBytes(8).toString('hex'), shortCode: newShortCode() }
    const written = await orFull(
      db
        .insert(registrations)
        .values({ ...row, ...codes })
        .onConflictDoNothing(),
    )
    if (written === 'full') return { outcome: 'full' }

    const [person] = await db.select().from(registrations).where(eq(registrations.id, id))
    // A short code that somebody else holds: drawn again.
    if (!person) continue
    const ticket = await findTicketAddress({ id: device.editionId, number: device.editionNumber }, person.ticketSerial)
    return { outcome: 'registered', registration: { ticket, shortCode: person.shortCode } }
  }
}
