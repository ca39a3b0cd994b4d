import { expect, test } from 'vitest'
import type { ProgrammeActivity } from '~/features/activity/queries.server'
import { filterProgramme, listHours, listThemes, readProgrammeFilter } from '~/features/programme/programme-filter'
import { timetable } from '~/features/programme/timetable'

const at = (time: string) => new Date(`2026-12-15T${time}:00+01:00`)
const activity = (title: string, from: string, to: string, values: Partial<ProgrammeActivity> = {}) =>
  ({
    title,
    kind: 'workshop',
    theme: 'Robotique',
    summary: '',
    room: null,
    hosts: [],
    speakers: [],
    startsAt: at(from),
    endsAt: at(to),
    ...values,
  }) as ProgrammeActivity

const PROGRAMME = [
  activity('Le stand', '13:30', '17:30', { kind: 'stand', theme: 'Émotions & pixels' }),
  activity('Mon robot', '13:45', '14:30', {
    summary: 'Il suit une ligne.',
    hosts: [{ id: 'simplon', slug: 'simplon', name: 'Simplon' }],
  }),
  activity('L’été des données', '15:00', '16:00', { kind: 'talk', format: 'conference', theme: 'Données' }),
]
const found = (query: string) =>
  filterProgramme(PROGRAMME, readProgrammeFilter(new URLSearchParams(query))).map(one => one.title)

test('a programme without wishes is whole', () => {
  expect(found('type=&theme=&heure=&q=+')).toEqual(['Le stand', 'Mon robot', 'L’été des données'])
})

test('a programme is filtered by kind', () => {
  expect(found('type=workshop')).toEqual(['Mon robot'])
})

test('a programme is filtered by theme, written as an address', () => {
  expect(found('theme=emotions-pixels')).toEqual(['Le stand'])
})

test('an activity answers each hour during which it takes place, and not the one at which it ends', () => {
  expect(found('heure=13')).toEqual(['Le stand', 'Mon robot'])
  expect(found('heure=15')).toEqual(['Le stand', 'L’été des données'])
  expect(found('heure=16')).toEqual(['Le stand'])
})

test('words are found without accents nor capitals, in the title, the summary, the theme and the hosts', () => {
  expect(found('q=ETE')).toEqual(['L’été des données'])
  expect(found('q=ligne')).toEqual(['Mon robot'])
  expect(found('q=emotions')).toEqual(['Le stand'])
  expect(found('q=simplon robot')).toEqual(['Mon robot'])
  expect(found('q=simplon données')).toEqual([])
})

test('every wish must be answered', () => {
  expect(found('type=stand&heure=14')).toEqual(['Le stand'])
  expect(found('type=talk&heure=14')).toEqual([])
})

test('a wish that makes no sense is left out', () => {
  expect(readProgrammeFilter(new URLSearchParams(`type=concert&heure=99&q=${'a'.repeat(81)}`))).toEqual({})
})

test('a programme lists its themes in French order and its hours', () => {
  expect(listThemes(PROGRAMME)).toEqual(['Données', 'Émotions & pixels', 'Robotique'])
  expect(listHours(PROGRAMME)).toEqual([13, 14, 15, 16, 17])
})

test('what lasts all along comes first, then the rest by starting time', () => {
  const groups = timetable([...PROGRAMME].reverse(), { startsAt: at('13:30'), endsAt: at('17:30') })

  expect(groups.map(group => [group.lastsAllAlong, group.activities.map(one => one.title)])).toEqual([
    [true, ['Le stand']],
    [false, ['Mon robot']],
    [false, ['L’été des données']],
  ])
})
