import { db } from 'db/client.server'
import { checkpoints } from 'db/schema/checkpoints'
import { ticketKeys } from 'db/schema/registrations'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { anEdition } from '../../factories/edition'

test('a new edition has an entrance and a key that signs its tickets', async () => {
  const edition = await anEdition()

  const doors = await db.select().from(checkpoints).where(eq(checkpoints.editionId, edition.id))
  const keys = await db.select().from(ticketKeys).where(eq(ticketKeys.editionId, edition.id))

  expect(doors.map(door => [door.name, door.activityId])).toEqual([['Entrée', null]])
  expect(keys.map(key => [key.keyId, key.retiredAt])).toEqual([[0, null]])
})
