import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { beforeEach, expect, test } from 'vitest'
import { editEdition } from '~/features/edition/edit.server'
import { registrationState } from '~/features/edition/moments'
import { findEditionById } from '~/features/edition/queries.server'
import {
  archiveEdition,
  closeRegistration,
  openRegistration,
  restoreEdition,
  setRegistrationWindow,
  showToEverybody,
  withdrawEdition,
} from '~/features/edition/states.server'
import { parisTime } from '~/lib/dates'
import { anEdition } from '../../factories/edition'
import { aRegistration } from '../../factories/registration'

const actor = { id: 'camille' }
const now = new Date()
const later = new Date(now.getTime() + 60_000)
const hour = 60 * 60 * 1000
let edition: Edition

beforeEach(async () => {
  edition = await anEdition()
})

const current = async (id = edition.id) => (await findEditionById(id)) as Edition
const stateOf = async (id?: string) => registrationState(await current(id), now)
const verbs = async () => (await db.select().from(auditEntries)).map(({ verb }) => verb)

test('an edition is withdrawn and shown again, each written once in the log', async () => {
  await withdrawEdition({ editionId: edition.id, actor })
  await withdrawEdition({ editionId: edition.id, actor })
  expect((await current()).publishedAt).toBeNull()
  await showToEverybody({ editionId: edition.id, actor, now })
  await showToEverybody({ editionId: edition.id, actor, now: later })
  expect((await current()).publishedAt).toEqual(now)
  expect(await verbs()).toEqual(['withdraw', 'publish'])
})

test('an edition is put away and taken back', async () => {
  await archiveEdition({ editionId: edition.id, actor, now })
  await archiveEdition({ editionId: edition.id, actor, now: later })
  expect((await current()).archivedAt).toEqual(now)
  await restoreEdition({ editionId: edition.id, actor })
  expect((await current()).archivedAt).toBeNull()
  expect(await verbs()).toEqual(['archive', 'restore'])
})

test('registration that is open closes now, once, and opens again until the edition ends', async () => {
  expect(await closeRegistration({ editionId: edition.id, actor, now })).toEqual({ outcome: 'closed' })
  expect(await stateOf()).toBe('closed')
  expect(await closeRegistration({ editionId: edition.id, actor, now })).toEqual({ outcome: 'not-open' })
  expect(await openRegistration({ editionId: edition.id, actor, now })).toEqual({ outcome: 'open' })
  expect(await stateOf()).toBe('open')
  expect((await current()).registrationClosesAt).toEqual(edition.endsAt)
  expect(await verbs()).toEqual(['close', 'open'])
})

test('registration that opened this very moment closes', async () => {
  await setRegistrationWindow({ editionId: edition.id, actor, opensAt: null, closesAt: null })
  await openRegistration({ editionId: edition.id, actor, now })
  expect(await closeRegistration({ editionId: edition.id, actor, now })).toEqual({ outcome: 'closed' })
  expect(await stateOf()).toBe('not-open')
})

test('registration planned for later opens now and keeps its end', async () => {
  const closesAt = new Date(now.getTime() + 2 * hour)
  await setRegistrationWindow({ editionId: edition.id, actor, opensAt: new Date(now.getTime() + hour), closesAt })
  expect(await stateOf()).toBe('not-open')
  await openRegistration({ editionId: edition.id, actor, now })
  expect(await current()).toMatchObject({ registrationOpensAt: now, registrationClosesAt: closesAt })
})

test('registration of an edition that is over does not open', async () => {
  const past = await anEdition({
    startsAt: parisTime('2019-10-08', '13:30'),
    endsAt: parisTime('2019-10-08', '17:30'),
    registrationOpensAt: null,
    registrationClosesAt: null,
  })
  expect(await openRegistration({ editionId: past.id, actor, now })).toEqual({ outcome: 'over' })
  expect(await stateOf(past.id)).toBe('closed')
  expect(await verbs()).toEqual([])
})

test('a changed edition keeps its number and address, its year follows its day, and the log tells what changed', async () => {
  const values = {
    name: 'Bellefontaine',
    summary: null,
    themes: ['Robotique'],
    heldOn: '2027-03-30',
    startsAt: parisTime('2027-03-30', '13:30'),
    endsAt: parisTime('2027-03-30', '17:30'),
    venueId: null,
    capacity: 1,
    disclosureThreshold: 6,
    retentionDays: 30,
  }
  await editEdition({ editionId: edition.id, values, actor, now: new Date() })
  const { number, slug } = edition
  expect(await current()).toMatchObject({ ...values, number, slug, year: 2027 })
  const [entry] = await db.select().from(auditEntries)
  expect(entry).toMatchObject({ memberId: 'camille', verb: 'update', before: { name: 'La Reynerie' } })
})

test('the capacity may go under the places taken: nobody loses one', async () => {
  await aRegistration({ edition })
  await aRegistration({ edition })
  const { name, summary, themes, heldOn, startsAt, endsAt, venueId, disclosureThreshold, retentionDays } = edition
  const same = { name, summary, themes, heldOn, startsAt, endsAt, venueId, disclosureThreshold, retentionDays }
  await editEdition({ editionId: edition.id, values: { ...same, capacity: 1 }, actor, now: new Date() })
  expect(await current()).toMatchObject({ capacity: 1, placesTaken: 2 })
})
