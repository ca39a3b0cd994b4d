import { db } from 'db/client.server'
import { stamps, standVisits } from 'db/schema/passports'

type Visit = {
  stand: { id: string; editionId: string }
  /** Whose passports are stamped: holders of the same edition; none, for somebody without a ticket. */
  registrationIds: string[]
  /** This browser was counted at this stand before it had a ticket. */
  isCounted: boolean
  now: Date
}

/**
 * Stamps passports and counts who stopped at the stand, nameless. Stamping twice changes nothing. Gives back how many
 * passports got their stamp now.
 */
export function visitStand({ stand, registrationIds, isCounted, now }: Visit): Promise<number> {
  const place = { activityId: stand.id, editionId: stand.editionId }
  return db.transaction(async transaction => {
    const stamped =
      registrationIds.length === 0
        ? []
        : await transaction
            .insert(stamps)
            .values(registrationIds.map(registrationId => ({ registrationId, ...place, stampedAt: now })))
            .onConflictDoNothing()
            .returning({ registrationId: stamps.registrationId })
    const people = registrationIds.length === 0 ? 1 : stamped.length
    const visits = Math.max(0, people - Number(isCounted))
    if (visits > 0) {
      const rows = Array.from({ length: visits }, () => ({ ...place, visitedAt: now }))
      await transaction.insert(standVisits).values(rows)
    }
    return stamped.length
  })
}
