import { createHash, randomBytes } from 'node:crypto'
import { type Database, db } from 'db/client.server'
import { devices } from 'db/schema/devices'
import type { Edition } from 'db/schema/editions'
import { and, count, eq, isNull } from 'drizzle-orm'
import { recordDeed } from '~/features/audit/record.server'

const DAY = 24 * 60 * 60 * 1000

type Pairing = { edition: Pick<Edition, 'id' | 'endsAt'>; member: { id: string }; now: Date }

/**
 * Makes the asking phone a device of this edition until a day after its end (a day from now when that is past or not
 * known). The token is given once: only its hash is kept.
 */
export async function pairDevice({ edition, member, now }: Pairing) {
  const token = randomBytes(32).toString('base64url')
  const end = Math.max(edition.endsAt?.getTime() ?? 0, now.getTime())
  const [paired] = await db.select({ before: count() }).from(devices).where(eq(devices.editionId, edition.id))
  const device = await db.transaction(async transaction => {
    const [device] = await transaction
      .insert(devices)
      .values({
        editionId: edition.id,
        memberId: member.id,
        name: `Appareil ${(paired?.before ?? 0) + 1}`,
        tokenHash: hashToken(token),
        expiresAt: new Date(end + DAY),
      })
      .returning()
    if (!device) throw new Error('The device was not written')
    const subject = { subject: 'device', subjectId: device.id, label: device.name, editionId: edition.id }
    await recordDeed({ actor: member, verb: 'create', ...subject }, transaction)
    return device
  })
  return { deviceId: device.id, name: device.name, token, expiresAt: device.expiresAt.toISOString() }
}

/** Ends a device's right to write in the log; what it wrote stays. */
export async function revokeDevice(deviceId: string, now: Date): Promise<void> {
  await db.update(devices).set({ revokedAt: now }).where(eq(devices.id, deviceId))
}

/** The same for all that a member paired; gives back how many. */
export async function revokeDevicesOf(memberId: string, now: Date, database: Database = db): Promise<number> {
  const revoked = await database
    .update(devices)
    .set({ revokedAt: now })
    .where(and(eq(devices.memberId, memberId), isNull(devices.revokedAt)))
    .returning({ id: devices.id })
  return revoked.length
}

/** SHA-256, hexadecimal: tokens are 32 random bytes, so nothing slower is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
