import { rows } from 'db/client.server'
import { type SQL, sql } from 'drizzle-orm'
import { byName } from '~/features/group/queries.server'
import type { GroupMember, GroupState, Known, TicketState } from './state'

/** A registration or a group, with all that the door knows of it. */
export type Subject = { id: string; serial: string; shortCode: string; known: Known }

type Row = Omit<Subject, 'known'> & { group: GroupRow | null; ticket: TicketRow | null }
type GroupRow = Pick<GroupState, 'label'> & { members: MemberRow[] }
type MemberRow = Omit<GroupMember, 'label'> & { firstName: string | null; lastName: string | null }
type TicketRow = Omit<TicketState, 'cancelledAt' | 'isErased'> & { cancelledAt: number | null; isErased: boolean }

/**
 * What the door knows of those that a query chooses by their `id`, in the order of ids, with where that knowledge stands: any
 * transaction not seen here has that number or a later one. One statement, so that both are of the same moment.
 */
export async function readKnown(editionId: string, chosen: SQL): Promise<{ standsAt: number; subjects: Subject[] }> {
  const [read] = await rows<{ standsAt: string; subjects: Row[] }>(sql`
    with chosen as (${chosen}),
    subjects as (
      select r.id, r.ticket_serial as serial, r.short_code as "shortCode", ${TICKET} as ticket, null::json as "group"
      from registrations r where r.edition_id = ${editionId} and r.id in (select id from chosen)
      union all
      select g.id, g.ticket_serial, g.short_code, null, ${GROUP}
      from groups g where g.edition_id = ${editionId} and g.id in (select id from chosen)
    )
    select pg_snapshot_xmin(pg_current_snapshot())::text as "standsAt",
      coalesce((select json_agg(s order by s.id) from subjects s), '[]') as subjects`)
  if (!read) throw new Error('A statement without a row')
  return { standsAt: Number(read.standsAt), subjects: read.subjects.map(toSubject) }
}

const ref = (id: SQL) => sql`left(${id}::text, 6)`

/** Whole milliseconds after it: a moment in milliseconds is before one exactly when it is before the other. */
const millisecondsAfter = (moment: SQL) => sql`ceil(extract(epoch from ${moment}) * 1000)::bigint`
const milliseconds = (moment: SQL) => sql`floor(extract(epoch from ${moment}) * 1000)::bigint`

const PLACES = sql`coalesce((
  select json_agg(json_build_object(
    'checkpoint', ${ref(sql`c.id`)}, 'place', case when e.confirmed_at is null then 'waiting' else 'confirmed' end
  ) order by c.id)
  from enrolments e join checkpoints c on c.activity_id = e.activity_id
  where e.registration_id = r.id and e.cancelled_at is null
), '[]')`

const seenOf = (registrationId: SQL) => sql`coalesce((
  select json_agg(json_build_object(
    'checkpoint', ${ref(sql`f.checkpoint_id`)}, 'device', ${ref(sql`f.device_id`)}, 'at', ${milliseconds(sql`f.scanned_at`)}
  ) order by f.checkpoint_id)
  from (
    select distinct on (v.checkpoint_id) v.checkpoint_id, v.device_id, v.scanned_at from valid_scans v
    where v.registration_id = ${registrationId} order by v.checkpoint_id, v.scanned_at, v.id
  ) as f
), '[]')`

// Of somebody erased nothing is told but that.
const TICKET = sql`json_build_object(
  'label', coalesce(r.first_name, ''),
  'cancelledAt', ${millisecondsAfter(sql`r.cancelled_at`)},
  'isErased', r.erased_at is not null,
  'places', case when r.erased_at is null then ${PLACES} else '[]' end,
  'seen', case when r.erased_at is null then ${seenOf(sql`r.id`)} else '[]' end
)`

const GROUP = sql`json_build_object(
  'label', coalesce(g.name, (select name from organisations where id = g.prescriber_id), ''),
  'members', coalesce((
    select json_agg(json_build_object(
      'serial', m.ticket_serial, 'firstName', m.first_name, 'lastName', m.last_name, 'seen', ${seenOf(sql`m.id`)}
    ) order by m.created_at, m.id)
    from registrations m where m.group_id = g.id and m.cancelled_at is null and m.erased_at is null
  ), '[]')
)`

function toSubject({ group, ticket, ...subject }: Row): Subject {
  if (group) {
    const members = group.members.sort(byName).map(toMember)
    return { ...subject, known: { kind: 'group', state: { label: group.label, members } } }
  }
  if (!ticket) throw new Error('A subject that is neither')
  const { cancelledAt, isErased, ...rest } = ticket
  const state: TicketState = {
    ...rest,
    ...(cancelledAt === null ? {} : { cancelledAt: Number(cancelledAt) }),
    ...(isErased ? { isErased } : {}),
  }
  return { ...subject, known: { kind: 'ticket', state } }
}

/** Two people of one group may have one first name: `Samira B.` */
function toMember({ serial, firstName, lastName, seen }: MemberRow): GroupMember {
  const [initial] = lastName ?? ''
  return { serial, label: [firstName, initial && `${initial.toUpperCase()}.`].filter(Boolean).join(' '), seen }
}
