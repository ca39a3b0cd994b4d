import { db, rows } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { editions } from 'db/schema/editions'
import { frozenFigures } from 'db/schema/figures'
import { registrations } from 'db/schema/registrations'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import { erase } from '~/features/registration/erase.server'
import { findRegistration } from '~/features/registration/queries.server'
import { countFigures } from '~/features/statistics/count.server'
import {
  findFrozen,
  freezeDueEditions,
  freezeFigures,
  isStampRight,
  listHeadlines,
} from '~/features/statistics/freeze.server'
import { findPublicFigures } from '~/features/statistics/public-figures.server'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { aMember, theMember } from '../../factories/member'
import { countStatements } from '../../support/count-statements'

const HOUR = 60 * 60 * 1000
const at = (time: string) => new Date(`2024-10-08T${time}:00+02:00`)
const END = at('17:00')
const NEXT_DAY = new Date(END.getTime() + 25 * HOUR)
const held = (values = {}) =>
  anEdition({ startsAt: at('13:30'), endsAt: END, registrationOpensAt: at('08:00'), ...values })
const times = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value)
const scans = [{ at: at('14:00') }]

async function aHeldEdition() {
  const edition = await held()
  await aFair(edition, [
    ...times(12, { birthYear: 2004, gender: 'woman' as const, qpv: 'yes' as const, scans }),
    ...times(9, { birthYear: 1980, gender: 'man' as const, qpv: 'no' as const, scans }),
  ])
  return edition
}

test('figures are frozen as they are counted, small cells included', async () => {
  const edition = await aHeldEdition()
  const counted = await countFigures(edition)
  expect(await freezeFigures({ edition, now: NEXT_DAY, actor: null })).toEqual({ outcome: 'frozen' })

  const frozen = await findFrozen(edition.id)
  expect(frozen).toMatchObject({ frozenAt: NEXT_DAY, threshold: 5 })
  expect(frozen?.figures).toEqual(JSON.parse(JSON.stringify(counted)))
  expect(counted.attended).toBe(21)
})

test('what was frozen stays true when everybody erases everything', async () => {
  const edition = await aHeldEdition()
  await freezeFigures({ edition, now: NEXT_DAY, actor: null })
  const before = await findPublicFigures(edition, NEXT_DAY)
  for (const { id } of await db.select({ id: registrations.id }).from(registrations)) {
    const person = await findRegistration(id)
    if (person) await erase(person, NEXT_DAY)
  }
  const women = (await countFigures(edition)).breakdowns.gender.attended.find(cell => cell.key === 'woman')
  expect(women?.count).toBe(0)
  expect(await findPublicFigures(edition, NEXT_DAY)).toEqual(before)
  expect(before.shown).toMatchObject({ figures: { participants: 21 } })
})

test('an edition that is not over is not frozen', async () => {
  const edition = await held()
  expect(await freezeFigures({ edition, now: at('16:59'), actor: null })).toEqual({ outcome: 'too-early' })
  expect(await findFrozen(edition.id)).toBeUndefined()
})

test('frozen figures are frozen once, however many ask at the same time', async () => {
  const edition = await aHeldEdition()
  const outcomes = await Promise.all(
    times(4, edition).map(one => freezeFigures({ edition: one, now: NEXT_DAY, actor: null })),
  )
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already', 'already', 'already', 'frozen'])
  expect(await freezeFigures({ edition, now: NEXT_DAY, actor: null })).toEqual({ outcome: 'already' })
  expect((await db.select().from(auditEntries)).filter(entry => entry.subject === 'figures')).toHaveLength(1)
})

test('frozen figures never change, nor do they go', async () => {
  const edition = await aHeldEdition()
  await freezeFigures({ edition, now: NEXT_DAY, actor: null })
  const change = db.update(frozenFigures).set({ threshold: 1 })
  await expect(change).rejects.toMatchObject({ cause: { message: expect.stringContaining('never change') } })
  await expect(db.delete(frozenFigures)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('never change') },
  })
})

test('a stamp tells when somebody went around and changed the figures', async () => {
  const edition = await aHeldEdition()
  await freezeFigures({ edition, now: NEXT_DAY, actor: null })
  expect(await isStampRight(edition.id)).toBe(true)

  await rows(sql`alter table frozen_figures disable trigger all`)
  await rows(sql`update frozen_figures set figures = jsonb_set(figures, '{walkIns}', '40')`)
  await rows(sql`alter table frozen_figures enable trigger all`)
  expect(await isStampRight(edition.id)).toBe(false)
})

test('the same figures have another stamp in another edition: nobody finds hidden ones by trying', async () => {
  const editions = [await aHeldEdition(), await aHeldEdition()]
  for (const edition of editions) await freezeFigures({ edition, now: NEXT_DAY, actor: null })
  const [first, second] = await Promise.all(editions.map(({ id }) => findFrozen(id)))
  expect({ ...first?.figures, activities: [] }).toEqual({ ...second?.figures, activities: [] })
  expect(first?.stamp).not.toBe(second?.stamp)
})

test('who froze the figures is written down', async () => {
  const edition = await aHeldEdition()
  const member = await theMember(await aMember())
  await freezeFigures({ edition, now: NEXT_DAY, actor: member })
  const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.subject, 'figures'))
  expect(entry).toMatchObject({ verb: 'publish', memberId: member.id, editionId: edition.id })
})

test('a day after its end, the application freezes an edition by itself, and no other', async () => {
  const [due, tooEarly] = [
    await aHeldEdition(),
    await held({ startsAt: at('13:30'), endsAt: new Date(END.getTime() + HOUR) }),
  ]
  const beforeTheApplication = await held({ registrationOpensAt: null, registrationClosesAt: null })
  expect(await freezeDueEditions(new Date(END.getTime() + 24 * HOUR))).toBe(1)
  const frozen = await Promise.all([due, tooEarly, beforeTheApplication].map(({ id }) => findFrozen(id)))
  expect(frozen.map(found => found !== undefined)).toEqual([true, false, false])
  expect(await freezeDueEditions(new Date(END.getTime() + 24 * HOUR))).toBe(0)
})

test('the first reader a day after the end freezes the figures; until then nothing is read', async () => {
  const edition = await aHeldEdition()
  expect((await findPublicFigures(edition, at('20:00'))).shown).toEqual({ kind: 'awaited' })
  expect(await findFrozen(edition.id)).toBeUndefined()

  const later = await findPublicFigures(edition, NEXT_DAY)
  expect(later.shown).toMatchObject({ frozen: { frozenAt: NEXT_DAY }, figures: { tables: { age: { total: 21 } } } })
  expect(await countStatements(() => findPublicFigures(edition, NEXT_DAY))).toBe(2)
})

test('an edition to which nobody came is not frozen: its day may have been put off', async () => {
  const edition = await held()
  await aFair(edition, times(9, { gender: 'woman' }))
  expect(await freezeDueEditions(NEXT_DAY)).toBe(0)
  expect((await findPublicFigures(edition, NEXT_DAY)).shown).toEqual({ kind: 'awaited' })
  expect(await freezeFigures({ edition, now: NEXT_DAY, actor: null })).toEqual({ outcome: 'nobody-came' })
  expect(await findFrozen(edition.id)).toBeUndefined()
})

test('an edition that only let people in without registration is frozen too', async () => {
  const edition = await held({ registrationOpensAt: null, registrationClosesAt: null })
  await aFair(edition, [], times(30, { at: at('14:00') }))
  expect(await freezeDueEditions(NEXT_DAY)).toBe(1)
  expect((await findFrozen(edition.id))?.figures.walkIns).toBe(30)
})

test('an edition whose figures a report declares is not frozen', async () => {
  const edition = await aHeldEdition()
  await declareFigures(edition.id, [{ indicator: 'participants', value: 350, unit: 'count', source: 'Rapport' }])
  expect(await freezeDueEditions(NEXT_DAY)).toBe(0)
  expect(await freezeFigures({ edition, now: NEXT_DAY, actor: null })).toEqual({ outcome: 'declared' })
})

test('a threshold lowered after the freeze shows no more than before', async () => {
  const edition = await held()
  await aFair(edition, [
    ...times(12, { gender: 'woman' as const, scans }),
    ...times(10, { gender: 'man' as const, scans }),
    ...times(3, { gender: 'other' as const, scans }),
  ])
  const before = await findPublicFigures(edition, NEXT_DAY)
  await db.update(editions).set({ disclosureThreshold: 1 })
  const after = await findPublicFigures({ ...edition, disclosureThreshold: 1 }, NEXT_DAY)
  expect(after).toEqual(before)
  expect(after.shown).toMatchObject({ threshold: 5 })
})

test('the headline of a frozen edition holds what is published of it', async () => {
  const edition = await aHeldEdition()
  await freezeFigures({ edition, now: NEXT_DAY, actor: null })
  const [found] = await listHeadlines()
  expect(found).toMatchObject({ editionId: edition.id, headline: { participants: 21, registered: 21, 'walk-ins': 0 } })
})
