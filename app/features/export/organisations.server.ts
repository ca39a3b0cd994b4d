import { rows } from 'db/client.server'
import { PARTICIPATION_ROLES } from 'db/schema/words'
import { sql } from 'drizzle-orm'
import { COLUMNS } from '~/features/import/columns'
import { ROLE_WORDS } from '~/features/import/words'
import { type Cells, LINES_AT_ONCE, type LongTable } from './table'

type Row = {
  id: string
  name: string
  website: string | null
  roles: string
  contacts: { name: string; position: string | null; email: string | null; phone: string | null }[]
}

/** The organisations of an edition, as an import reads them: a line for each contact, one at least. */
export const organisationTable: LongTable = {
  columns: COLUMNS.organisations.map(column => column.name),
  async count(editionId) {
    const [found] = await rows<{ count: number }>(sql`
      select coalesce(sum(greatest(1, (select count(*) from contacts c where c.organisation_id = p.organisation_id))), 0)::int as count
      from (select distinct organisation_id from participations where edition_id = ${editionId}) p`)
    return found?.count ?? 0
  },
  async linesAfter(editionId, key) {
    const found = await rows<Row>(sql`
      select o.id, o.name, o.website, string_agg(p.role, '|') as roles,
        (
          select coalesce(
            json_agg(json_build_object('name', c.name, 'position', c.position, 'email', c.email, 'phone', c.phone)
              order by c.name, c.id), '[]')
          from contacts c where c.organisation_id = o.id
        ) as contacts
      from organisations o join participations p on p.organisation_id = o.id
      where p.edition_id = ${editionId} and o.id > ${key}
      group by o.id
      order by o.id
      limit ${LINES_AT_ONCE}`)
    return found.flatMap(row => linesOf(row).map(cells => ({ key: row.id, cells })))
  },
}

function linesOf({ name, website, roles, contacts }: Row): Cells[] {
  const given = roles.split('|')
  const said = PARTICIPATION_ROLES.filter(role => given.includes(role)).map(role => ROLE_WORDS[role][0])
  const organisation = [name, website, said.join('|')]
  if (contacts.length === 0) return [[...organisation, null, null, null, null]]
  return contacts.map(contact => [...organisation, contact.name, contact.position, contact.email, contact.phone])
}
