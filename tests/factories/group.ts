import { randomBytes } from 'node:crypto'
import { db } from 'db/client.server'
import type { Edition } from 'db/schema/editions'
import { type Group, groups } from 'db/schema/groups'
import type { Registration } from 'db/schema/registrations'
import { newShortCode } from '~/features/ticket/short-code'
import { aRegistration } from './registration'

/** An empty group of the edition. */
export async function aGroup(
  edition: Pick<Edition, 'id'>,
  values: Partial<typeof groups.$inferInsert> = {},
): Promise<Group> {
  const codes = { ticketSerial: randomBytes(8).toString('hex'), shortCode: newShortCode() }
  const [group] = await db
    .insert(groups)
    .values({ editionId: edition.id, ...codes, ...values })
    .returning()
  if (!group) throw new Error('The group was not written')
  return group
}

/** One of a group's people. */
export function aPersonOf(group: Group, values: Partial<Registration> = {}): Promise<Registration> {
  return aRegistration({ edition: { id: group.editionId }, groupId: group.id, firstName: 'Samira', ...values })
}
