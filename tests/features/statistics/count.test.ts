import { expect, test } from 'vitest'
import { findOrganiserFigures } from '~/features/figures/organiser-figures.server'
import { countFigures } from '~/features/statistics/count.server'
import { countParticipants } from '~/features/statistics/participants.server'
import type { Tally } from '~/features/statistics/tally'
import { translatorFor } from '~/lib/i18n.server'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { countStatements } from '../../support/count-statements'

const GRAND_MIRAIL = 'QN03107M'
const at = (time: string) => new Date(`2024-10-08T${time}:00+02:00`)
const colomiers = () =>
  anEdition({ startsAt: at('13:30'), endsAt: at('17:00'), registrationOpensAt: new Date('2024-09-01') })

/** A tally without its zeros, to read it at a glance. */
const nonZero = (tally: Tally | undefined) =>
  Object.fromEntries((tally ?? []).filter(cell => cell.count > 0).map(cell => [cell.key, cell.count]))

async function aSmallFair() {
  const edition = await colomiers()
  await aFair(
    edition,
    [
      // Came once, seen at the door and at a stand.
      {
        birthYear: 2009,
        gender: 'woman',
        qpv: 'yes',
        neighbourhoodCode: GRAND_MIRAIL,
        situation: 'pupil',
        scans: [{ at: at('13:34') }, { at: at('14:00'), place: 'activity' }],
      },
      // Came twice, by two doors: one person, at her first hour.
      {
        birthYear: 2008,
        gender: 'woman',
        qpv: 'no',
        situation: 'pupil',
        scans: [{ at: at('15:10'), place: 'other-entrance' }, { at: at('14:59') }],
      },
      // Seen only inside, at a stand: not counted as a participant.
      {
        birthYear: 1995,
        gender: 'man',
        qpv: 'no',
        situation: 'job-seeker',
        scans: [{ at: at('15:00'), place: 'activity' }],
      },
      // Scanned by mistake, taken back.
      { birthYear: 1985, gender: 'man', scans: [{ at: at('14:00'), undone: 'by-its-device' }] },
      // Another phone cannot take it back.
      { birthYear: 1979, gender: 'other', situation: 'employee', scans: [{ at: at('16:00'), undone: 'by-another' }] },
      // Cancelled before coming: not registered, and what the door saw then does not count.
      { birthYear: 1958, gender: 'man', cancelledAt: at('10:00'), scans: [{ at: at('14:00') }] },
      // Came, then cancelled by mistake in the evening: came all the same.
      { birthYear: 1958, gender: 'man', cancelledAt: at('20:00'), scans: [{ at: at('13:00') }] },
      // Erased everything since: still counted, answers not said.
      { erasedAt: at('20:00'), scans: [{ at: at('17:05') }] },
      // Never came.
      { birthYear: 1999, gender: 'woman', qpv: 'yes', situation: 'retraining' },
    ],
    [
      { at: at('14:20'), ageBand: '16-25', gender: 'man', qpv: 'yes' },
      { at: at('14:29') },
      { at: at('14:29'), undone: 'by-its-device' },
    ],
  )
  return edition
}

test('participants are the registrations seen at an entrance, once each, and the walk-ins', async () => {
  const edition = await aSmallFair()
  const figures = await countFigures(edition)
  expect(figures).toMatchObject({ registered: 8, attended: 7, walkIns: 2 })
  expect(await countParticipants(edition.id)).toBe(7)
})

test('each question is counted on those who registered and on those who came', async () => {
  const { breakdowns } = await countFigures(await aSmallFair())
  const { age, gender, qpv, neighbourhood, situation } = breakdowns
  expect(nonZero(age.registered)).toEqual({
    'under-16': 1,
    '16-25': 2,
    '26-45': 3,
    'over-65': 1,
    'not-said': 1,
  })
  expect(nonZero(age.attended)).toEqual({ 'under-16': 1, '16-25': 2, '26-45': 1, 'over-65': 1, 'not-said': 2 })
  expect(nonZero(gender.registered)).toEqual({ woman: 3, man: 3, other: 1, 'not-said': 1 })
  expect(nonZero(gender.attended)).toEqual({ woman: 2, man: 2, other: 1, 'not-said': 2 })
  expect(nonZero(qpv.registered)).toEqual({ yes: 2, no: 2, 'not-said': 4 })
  expect(nonZero(qpv.attended)).toEqual({ yes: 2, no: 1, 'not-said': 4 })
  expect(nonZero(neighbourhood.registered)).toEqual({ [GRAND_MIRAIL]: 1, 'not-said': 1 })
  expect(nonZero(neighbourhood.attended)).toEqual({ [GRAND_MIRAIL]: 1, 'not-said': 1 })
  expect(nonZero(situation.registered)).toEqual({
    pupil: 2,
    'job-seeker': 1,
    employee: 1,
    retraining: 1,
    'not-said': 3,
  })
})

test('walk-ins, who are not asked their situation, stay out of that question', async () => {
  const { breakdowns } = await countFigures(await aSmallFair())
  expect(nonZero(breakdowns.situation.attended)).toEqual({ pupil: 2, employee: 1, 'not-said': 2 })
})

test('age bands turn at 16, 26, 46 and 66', async () => {
  const edition = await colomiers()
  const ages = [15, 16, 25, 26, 45, 46, 65, 66]
  await aFair(
    edition,
    ages.map(age => ({ birthYear: 2024 - age })),
  )
  const { breakdowns } = await countFigures(edition)
  expect(breakdowns.age.registered.map(cell => cell.count)).toEqual([1, 2, 2, 2, 1, 0])
})

test('the age that the door saw counts, until a year of birth is said', async () => {
  const edition = await colomiers()
  await aFair(edition, [{ ageBand: '46-65' }, { ageBand: '46-65', birthYear: 2000 }, { ageBand: null }])
  const { age } = (await countFigures(edition)).breakdowns
  expect(nonZero(age.registered)).toEqual({ '16-25': 1, '46-65': 1, 'not-said': 1 })
})

test('arrivals are counted in the quarter of an hour of the first entrance', async () => {
  const { arrivals } = await countFigures(await aSmallFair())
  expect(nonZero(arrivals)).toEqual({
    before: 1,
    '2024-10-08T11:30:00.000Z': 1,
    '2024-10-08T12:15:00.000Z': 2,
    '2024-10-08T12:45:00.000Z': 1,
    '2024-10-08T14:00:00.000Z': 1,
    after: 1,
  })
})

test('an edition where nobody came counts zeros', async () => {
  const figures = await countFigures(await colomiers())
  expect(figures).toMatchObject({ registered: 0, attended: 0, walkIns: 0 })
  expect(figures.breakdowns.age.attended.every(cell => cell.count === 0)).toBe(true)
})

test('another edition counts nothing here', async () => {
  await aSmallFair()
  expect(await countFigures(await colomiers())).toMatchObject({ registered: 0, attended: 0 })
})

test('figures take the same number of statements for one attendance and for three hundred', async () => {
  const [small, large] = [await colomiers(), await colomiers()]
  await aFair(small, [{ scans: [{ at: at('14:00') }] }])
  await aFair(
    large,
    Array.from({ length: 300 }, () => ({ scans: [{ at: at('14:00') }] })),
  )

  for (const edition of [small, large]) expect(await countStatements(() => countFigures(edition))).toBe(8)
  expect([(await countFigures(small)).attended, (await countFigures(large)).attended]).toEqual([1, 300])
})

test('an organiser sees every cell, the smallest too', async () => {
  const t = translatorFor('fr').getFixedT('fr', 'statistics')
  const { counted, declared } = await findOrganiserFigures({ ...(await aSmallFair()), venue: null }, t)
  expect(declared).toBeUndefined()
  const gender = counted?.blocks.find(block => block.id === 'gender')
  expect(gender?.rows.map(row => row.cells)).toEqual([
    ['Femmes', '3 · 43\u00a0%', '2 · 40\u00a0%'],
    ['Hommes', '3 · 43\u00a0%', '2 · 40\u00a0%'],
    ['Autre', '1 · 14\u00a0%', '1 · 20\u00a0%'],
    ['Non renseigné', '1', '2'],
  ])
})
