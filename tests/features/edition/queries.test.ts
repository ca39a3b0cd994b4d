import { expect, test } from 'vitest'
import { findEdition, findNextEdition, listEditions } from '~/features/edition/queries.server'
import { anEdition } from '../../factories/edition'
import { countStatements } from '../../support/count-statements'

const DAY = 24 * 60 * 60 * 1000
const now = new Date()
const at = (days: number) => {
  const startsAt = new Date(now.getTime() + days * DAY)
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + 1000),
    registrationOpensAt: null,
    registrationClosesAt: null,
  }
}

test('the next edition is the first to end among those that are published', async () => {
  await anEdition({ ...at(-30), slug: 'passee' })
  await anEdition({ ...at(40), slug: 'lointaine' })
  await anEdition({ ...at(10), slug: 'cachee', publishedAt: null })
  await anEdition({ ...at(20), slug: 'prochaine' })

  expect((await findNextEdition(now))?.slug).toBe('prochaine')
})

test('an edition whose hours are not known yet is still to come on its day', async () => {
  const vague = { startsAt: null, endsAt: null, registrationOpensAt: null, registrationClosesAt: null }
  await anEdition({ ...vague, slug: 'du-jour', year: 2030, heldOn: '2030-06-04' })

  expect((await findNextEdition(new Date('2030-06-04T21:59:00Z')))?.slug).toBe('du-jour')
  expect(await findNextEdition(new Date('2030-06-04T22:00:00Z'))).toBeUndefined()
})

test('an edition that is not published, or not yet, is not found', async () => {
  await anEdition({ slug: 'brouillon', publishedAt: null })
  await anEdition({ slug: 'demain', publishedAt: new Date(Date.now() + DAY) })

  expect(await findEdition('brouillon')).toBeUndefined()
  expect(await findEdition('demain')).toBeUndefined()
  expect(await listEditions()).toEqual([])
})

test('editions come the newest first, in one query however many they are', async () => {
  await anEdition({ number: 101, slug: 'a' })
  expect(await countStatements(listEditions)).toBe(1)
  await anEdition({ number: 103, slug: 'c' })
  await anEdition({ number: 102, slug: 'b' })
  expect(await countStatements(listEditions)).toBe(1)
  expect((await listEditions()).map(edition => edition.number)).toEqual([103, 102, 101])
})
