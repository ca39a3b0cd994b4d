import { db } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import type { Edition } from 'db/schema/editions'
import { passports, stamps } from 'db/schema/passports'
import { anActivity } from './activity'
import { anEdition } from './edition'

const HOUR = 60 * 60 * 1000

/** An edition that takes place now, with a passport of so many stamps. */
export async function aPassportEdition({
  stampsNeeded = 2,
  ...values
}: Parameters<typeof anEdition>[0] & { stampsNeeded?: number } = {}) {
  const now = Date.now()
  const edition = await anEdition({ startsAt: new Date(now - HOUR), endsAt: new Date(now + HOUR), ...values })
  await db.insert(passports).values({ editionId: edition.id, stampsNeeded, gift: 'Un carnet, à l’accueil' })
  return edition
}

/** A stand of the edition. */
export function aStand(edition: Pick<Edition, 'id'>, values: Parameters<typeof anActivity>[0] = {}): Promise<Activity> {
  return anActivity({ editionId: edition.id, kind: 'stand', ...values })
}

/** Stamps a registration has, at new stands of its edition. */
export async function someStamps(registration: { id: string; editionId: string }, number: number): Promise<void> {
  for (let index = 0; index < number; index++) {
    const { id } = await aStand({ id: registration.editionId })
    const place = { activityId: id, editionId: registration.editionId }
    await db.insert(stamps).values({ registrationId: registration.id, ...place, stampedAt: new Date() })
  }
}
