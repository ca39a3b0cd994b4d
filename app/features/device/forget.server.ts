import { db, rows } from 'db/client.server'
import { deviceInvitations } from 'db/schema/devices'
import { editions } from 'db/schema/editions'
import { and, inArray, ne, sql } from 'drizzle-orm'
import { parisDay } from '~/lib/dates'

const NAMELESS = 'Invitation'

/**
 * Gives numbers instead of names to the devices of editions whose retention is over, and to their invitations: a name may
 * be a volunteer's. Gives back how many devices it touched; doing it again touches none.
 */
export function forgetDeviceNames(now: Date): Promise<number> {
  const isOver = sql`${editions.heldOn} + ${editions.retentionDays} < ${parisDay(now)}::date`
  return db.transaction(async transaction => {
    const over = transaction.select({ id: editions.id }).from(editions).where(isOver)
    await transaction
      .update(deviceInvitations)
      .set({ label: NAMELESS })
      .where(and(ne(deviceInvitations.label, NAMELESS), inArray(deviceInvitations.editionId, over)))
    const renamed = await rows(
      sql`
      with numbered as (
        select id, 'Appareil ' || row_number() over (partition by edition_id order by created_at, id) as name
        from devices
        where token_hash not like 'paper %' and edition_id in (select id from editions where ${isOver})
      )
      update devices d set name = n.name from numbered n where n.id = d.id and d.name <> n.name returning d.id`,
      transaction,
    )
    return renamed.length
  })
}
