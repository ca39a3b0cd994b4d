import { randomUUID } from 'node:crypto'
import { db } from 'db/client.server'
import { checkpoints } from 'db/schema/checkpoints'
import { devices } from 'db/schema/devices'
import { type Edition, editions } from 'db/schema/editions'
import type { Registration } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import type { EntryAnswer } from '~/features/check-in/protocol'
import { listCheckpoints } from '~/features/check-in/queries.server'
import { recordEntries } from '~/features/check-in/record.server'
import { identifyDevice } from '~/features/device/find.server'
import { invitationPath } from '~/features/device/invitation-address.server'
import { pairDevice } from '~/features/device/pair.server'
import { parisDay, parisTime } from '~/lib/dates'
import { anInvitation } from './invitation'
import { aRegistration } from './registration'

/** Someone signed up to the edition. */
export function aVisitor(edition: Edition, values: Partial<Registration> = {}): Promise<Registration> {
  return aRegistration({ edition, firstName: 'Samira', ...values })
}

/** A phone that came in by an invitation, as it knows itself. */
export async function aPhone(edition: Edition, values: Parameters<typeof anInvitation>[1] = {}) {
  const invitation = await anInvitation(edition, { label: 'Appareil', ...values })
  const pairing = await pairDevice({
    secret: invitationPath(invitation).split('#')[1],
    now: values.now ?? new Date(),
  })
  if (!pairing) throw new Error('The phone was not let in')
  return pairing
}

/** The device of a token, while it may write. */
export async function deviceOf(token: string, now = new Date()) {
  const found = await identifyDevice(token, now)
  return 'device' in found ? found.device : undefined
}

/** A paired phone at the edition's entrance, with short ways to send. */
export async function aDevice(edition: Edition, now = new Date()) {
  const { token, deviceId, name } = await aPhone(edition, { now })
  const device = await deviceOf(token, now)
  const [entrance] = await listCheckpoints(edition.id)
  if (!device || !entrance) throw new Error('The device is not paired')

  return {
    token,
    id: deviceId,
    name,
    entrance,
    device,
    /** Sends entries as they are. */
    send: (...given: unknown[]) => recordEntries({ device, given, now: new Date() }),
    /** Sends one scan and gives back its answer. */
    async scan(values: object): Promise<EntryAnswer> {
      const { results } = await recordEntries({ device, given: [aScan(entrance.id, values)], now: new Date() })
      return results[0] as EntryAnswer
    },
  }
}

export function aScan(checkpointId: string, values: object) {
  return { kind: 'scan', id: randomUUID(), checkpointId, scannedAt: new Date().toISOString(), ...values }
}

export function aWalkIn(checkpointId: string, values: object = {}) {
  return { kind: 'walk-in', id: randomUUID(), checkpointId, arrivedAt: new Date().toISOString(), ...values }
}

export function anUndo(entryId: string) {
  return { kind: 'undo', id: randomUUID(), entryId, undoneAt: new Date().toISOString() }
}

export async function aCheckpoint(edition: Edition, name: string) {
  const [checkpoint] = await db.insert(checkpoints).values({ editionId: edition.id, name }).returning()
  if (!checkpoint) throw new Error('The checkpoint was not written')
  return checkpoint
}

/** Its edition was two days ago, and so was its pairing; devices paired since still have their day. */
export async function expireDevice(deviceId: string): Promise<void> {
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
  const set = { createdAt: twoDaysAgo }
  const [device] = await db.update(devices).set(set).where(eq(devices.id, deviceId)).returning()
  await moveEdition(device?.editionId ?? '', parisDay(twoDaysAgo))
}

/** From 13:30 to 17:30 of another day. */
export async function moveEdition(editionId: string, heldOn: string): Promise<void> {
  const hours = { startsAt: parisTime(heldOn, '13:30'), endsAt: parisTime(heldOn, '17:30') }
  await db
    .update(editions)
    .set({ year: Number(heldOn.slice(0, 4)), heldOn, ...hours })
    .where(eq(editions.id, editionId))
}
