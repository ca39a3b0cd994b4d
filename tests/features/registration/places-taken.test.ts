import { db, violates } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { registrations } from 'db/schema/registrations'
import { and, count, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cancel } from '~/features/registration/cancel.server'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'

async function placesTaken(editionId: string): Promise<number | undefined> {
  const [edition] = await db.select().from(editions).where(eq(editions.id, editionId))
  return edition?.placesTaken
}

async function countActive(editionId: string): Promise<number | undefined> {
  const [found] = await db
    .select({ active: count() })
    .from(registrations)
    .where(and(eq(registrations.editionId, editionId), isNull(registrations.cancelledAt)))
  return found?.active
}

test('the places taken are the registrations that are not cancelled, whatever happens to them', async () => {
  const [edition, other] = [await anEdition({ capacity: 10 }), await anEdition({ capacity: 10 })]
  const people = await Promise.all(Array.from({ length: 6 }, () => aRegistration({ edition })))
  await aRegistration({ edition: other })
  const [first, second, third] = people

  await cancel({ registrationId: first?.id ?? '', now: new Date() })
  await cancel({ registrationId: first?.id ?? '', now: new Date() })
  expect(await placesTaken(edition.id)).toBe(5)

  await db
    .update(registrations)
    .set({ cancelledAt: null })
    .where(eq(registrations.id, first?.id ?? ''))
  await db.update(registrations).set({ firstName: 'Samira' })
  await db.delete(registrations).where(eq(registrations.id, second?.id ?? ''))
  await db
    .update(registrations)
    .set({ editionId: other.id })
    .where(eq(registrations.id, third?.id ?? ''))
  expect(await placesTaken(edition.id)).toBe(4)
  expect(await placesTaken(edition.id)).toBe(await countActive(edition.id))
  expect(await placesTaken(other.id)).toBe(2)
})

test('the database itself refuses one registration too many', async () => {
  const edition = await anEdition({ capacity: 1 })
  await aRegistration({ edition })

  const refusal = await aRegistration({ edition }).catch(error => error)
  expect(violates(refusal, 'editions_capacity')).toBe(true)
  expect(await placesTaken(edition.id)).toBe(1)
})

test('a capacity lowered under the places taken keeps those who have one and takes nobody else', async () => {
  const edition = await anEdition({ capacity: 2 })
  const registration = await aRegistration({ edition })
  await aRegistration({ edition })
  await db.update(editions).set({ capacity: 1 }).where(eq(editions.id, edition.id))

  await expect(aRegistration({ edition })).rejects.toThrow()
  await cancel({ registrationId: registration.id, now: new Date() })
  expect(await placesTaken(edition.id)).toBe(1)
})
