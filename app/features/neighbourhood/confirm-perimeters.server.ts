import { type Database, db } from 'db/client.server'
import { perimeters, priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { Confirmed } from '~/features/file/waiting.server'
import { boxOf } from '~/lib/geometry'
import { forgetAnswers } from './check-address.server'
import { CHANGES, type Change, type Planned, planPerimeters } from './plan-perimeters'
import type { FilePerimeter } from './read-perimeters.server'
import { type PerimetersFile, perimetersPlace } from './waiting-perimeters.server'

const SOURCE = 'ANCT, Licence Ouverte 2.0, fichier importé'
const AT_ONCE = 200

type Confirmation = { stamp: string; actor: Actor }

/** Writes what the waiting file of that stamp changes, whole, in one transaction. */
export function confirmPerimeters({ stamp, actor }: Confirmation): Promise<Confirmed> {
  return perimetersPlace.confirm(stamp, async file => {
    await db.transaction(async transaction => {
      // Two who confirm wait for each other; those who only read do not.
      await transaction.execute(sql`lock table perimeters in share row exclusive mode`)
      const known = await transaction.select().from(perimeters)
      const planned = planPerimeters(known, file.perimeters, file.day)
      await write(planned, file, transaction)
      const after = { inForceFrom: file.day, ...countChanges(planned) }
      await recordDeed(
        { actor, verb: 'import', subject: 'perimeter', label: `depuis le ${file.day}`, after },
        transaction,
      )
    })
    forgetAnswers()
  })
}

/** How many neighbourhoods change in each way. */
export function countChanges(planned: readonly { change: Change }[]): Record<Change, number> {
  const counts = CHANGES.map(change => [change, planned.filter(one => one.change === change).length])
  return Object.fromEntries(counts) as Record<Change, number>
}

async function write(planned: Planned[], { day, perimeters: brought }: PerimetersFile, transaction: Database) {
  const codes = (...changes: Change[]) => planned.filter(one => changes.includes(one.change)).map(one => one.code)
  const outlines = new Map(brought.map(one => [one.code, one]))
  // Former perimeters end, and are otherwise left as they were.
  await transaction
    .update(perimeters)
    .set({ inForceUntil: day })
    .where(
      and(
        inArray(perimeters.code, codes('changed', 'ended')),
        sql`${perimeters.inForceFrom} < ${day}`,
        sql`coalesce(${perimeters.inForceUntil} > ${day}, true)`,
      ),
    )
  await addNeighbourhoods(brought, day, transaction)
  const fresh = planned
    .filter(({ change }) => change === 'added' || change === 'changed')
    .map(({ code, until }) => ({ code, inForceFrom: day, inForceUntil: until, ...drawn(outlines.get(code)) }))
  for (let at = 0; at < fresh.length; at += AT_ONCE) {
    await transaction.insert(perimeters).values(fresh.slice(at, at + AT_ONCE))
  }
  for (const code of codes('corrected')) {
    await transaction
      .update(perimeters)
      .set(drawn(outlines.get(code)))
      .where(and(eq(perimeters.code, code), eq(perimeters.inForceFrom, day)))
  }
  await alignNeighbourhoods(codes('added', 'changed', 'ended'), transaction)
}

function drawn(perimeter: FilePerimeter | undefined) {
  if (!perimeter) throw new Error('The file lost a perimeter')
  return { coordinates: perimeter.outline, ...boxOf(perimeter.outline), source: SOURCE }
}

/** Names that are already there are left as they are. */
async function addNeighbourhoods(brought: readonly FilePerimeter[], day: string, transaction: Database) {
  const rows = brought.map(({ outline: _, ...row }) => ({ ...row, inForceFrom: day }))
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await transaction
      .insert(priorityNeighbourhoods)
      .values(rows.slice(at, at + AT_ONCE))
      .onConflictDoNothing()
  }
}

/** A neighbourhood is in force from its first perimeter to the end of its last one. */
async function alignNeighbourhoods(codes: string[], transaction: Database) {
  await transaction.execute(sql`
    update priority_neighbourhoods n set in_force_from = p.first, in_force_until = p.last
    from (
      select code, min(in_force_from) as first,
        case when bool_or(in_force_until is null) then null else max(in_force_until) end as last
      from perimeters group by code
    ) p
    where p.code = n.code and n.code in (select jsonb_array_elements_text(${JSON.stringify(codes)}::text::jsonb))`)
}
