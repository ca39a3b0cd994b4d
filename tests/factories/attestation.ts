import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import { checkpoints } from 'db/schema/checkpoints'
import { scans, undos } from 'db/schema/door'
import type { Edition } from 'db/schema/editions'
import type { Registration } from 'db/schema/registrations'
import { issueAttestation } from '~/features/attestation/issue.server'
import { findPaper } from '~/features/attestation/queries.server'
import { findRegistration } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import { createVenue } from '~/features/venue/create.server'
import { parisTime } from '~/lib/dates'
import { anActivity } from './activity'
import { aDevice } from './door'
import { anEdition } from './edition'
import { aRegistration } from './registration'

/** During the edition, and the next morning. */
export const during = parisTime('2025-12-16', '15:00')
export const nextDay = parisTime('2025-12-17', '10:00')

/** An edition of the past in a hall, with a phone at its door. */
export async function aHeldEdition(values: Parameters<typeof anEdition>[0] = {}) {
  const hall = { name: 'Espace Exemple', address: '5 rue de l’Exemple', postcode: '31100', city: 'Toulouse' }
  const edition = await anEdition({
    venueId: (await createVenue(hall)).id,
    startsAt: parisTime('2025-12-16', '13:30'),
    endsAt: parisTime('2025-12-16', '17:30'),
    registrationClosesAt: null,
    ...values,
  })
  return { edition, door: await aDevice(edition, edition.startsAt ?? during) }
}

export type Held = Awaited<ReturnType<typeof aHeldEdition>>

/** Somebody of that edition, whom the phone has not seen. */
export function aPerson({ edition }: { edition: Edition }, values: Partial<Registration> = {}) {
  return aRegistration({ edition, firstName: 'Samira', lastName: 'Benali', ...values })
}

/** An activity with its own checkpoint. */
export async function aWatchedActivity({ edition }: Held, title: string) {
  const activity = await anActivity({ editionId: edition.id, title, startsAt: edition.startsAt ?? during })
  const values = { editionId: edition.id, name: title, activityId: activity.id }
  const [checkpoint] = await db.insert(checkpoints).values(values).returning()
  if (!checkpoint) throw new Error('The checkpoint was not written')
  return { ...activity, checkpointId: checkpoint.id }
}

type Watched = Activity & { checkpointId: string }

/** The phone reads the person's ticket, at the entrance unless told; gives back the scan's id. */
export async function seen({ door }: Held, { id, editionId }: Registration, at?: Watched, scannedAt = during) {
  const scan = { id: randomUUID(), editionId, deviceId: door.id, registrationId: id, scannedAt }
  await db.insert(scans).values({ ...scan, checkpointId: at?.checkpointId ?? door.entrance.id })
  return scan.id
}

/** The phone takes a reading back. */
export async function undo({ door, edition }: Held, entryId: string): Promise<void> {
  await db
    .insert(undos)
    .values({ id: randomUUID(), editionId: edition.id, deviceId: door.id, entryId, undoneAt: during })
}

type Wish = { name?: string; activityIds?: string[]; now?: Date }

export async function issue(
  { id }: { id: string },
  { name = 'Samira Benali', activityIds = [], now = nextDay }: Wish = {},
) {
  const registration = await findRegistration(id)
  if (!registration) throw new Error('Nobody')
  return issueAttestation({ registration, name, activityIds, now })
}

/** The attestation that a person was given, as it is printed. */
export async function aPaper(person: { id: string }, wish: Wish = {}) {
  const issued = await issue(person, wish)
  const paper = issued.outcome === 'issued' && (await findPaper(person.id, issued.attestation.id))
  if (!paper) throw new Error(issued.outcome)
  return paper
}

/** Somebody who came, and their attestation. */
export async function anAttestedPerson(values: Partial<Registration> = {}) {
  const held = await aHeldEdition()
  const person = await aPerson(held, values)
  const entry = await seen(held, person)
  return { held, person, entry, paper: await aPaper(person) }
}

export const secretOf = ({ id }: { id: string }) => ticketPath(id).split('/')[2] ?? ''
