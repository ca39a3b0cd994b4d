import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import {
  ActivitySchema,
  ChosenSchema,
  ManyMovedSchema,
  ManyShiftedSchema,
  OrderSchema,
} from '~/features/activity/schema'

const ROOM = '00000000-0000-4000-8000-000000000001'
const ONE = '00000000-0000-4000-8000-000000000002'
const OTHER = '00000000-0000-4000-8000-000000000003'
const WHOLE = {
  title: 'Mon premier robot',
  type: 'workshop',
  summary: 'On assemble\nun robot.',
  theme: 'Robotique',
  day: '2026-12-15',
  from: '13:45',
  to: '14:30',
}

function read<Schema extends z.ZodType>(schema: Schema, fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return parseWithZod(form, { schema })
}
const wrong = (schema: z.ZodType, fields: Record<string, string | string[]>) => {
  const reply = read(schema, fields).reply()
  return Object.keys(reply.error ?? {})
}

test('an activity needs what visitors read, and nothing else', () => {
  const form = read(ActivitySchema, {
    ...WHOLE,
    room: '',
    capacity: '',
    speakers: '',
    languages: '',
    ageFrom: '',
    position: '',
  })
  expect(form.status === 'success' && form.value).toEqual({
    title: 'Mon premier robot',
    type: 'workshop',
    summary: 'On assemble\nun robot.',
    theme: 'Robotique',
    room: undefined,
    startsAt: new Date('2026-12-15T12:45:00Z'),
    endsAt: new Date('2026-12-15T13:30:00Z'),
    capacity: null,
    hosts: [],
    speakers: [],
    level: 'everyone',
    languages: null,
    ageFrom: null,
    position: null,
  })
  expect(wrong(ActivitySchema, {})).toEqual(['title', 'type', 'summary', 'theme', 'day', 'from', 'to'])
})

test('one box ticked or several, the hosts are a list', () => {
  for (const hosts of [ONE, [ONE, OTHER]]) {
    const form = read(ActivitySchema, { ...WHOLE, hosts, room: ROOM, speakers: 'Nadia — élue' })
    expect(form.status === 'success' && form.value).toMatchObject({
      hosts: [hosts].flat(),
      room: ROOM,
      speakers: [{ name: 'Nadia', about: 'élue' }],
    })
  }
})

test.each([
  ['title', '   '],
  ['title', '…'],
  ['title', 'a'.repeat(121)],
  ['title', 'a\u0000b'],
  ['type', 'talk'],
  ['day', '2026-02-30'],
  ['day', '15/12/2026'],
  ['from', '25:00'],
  ['to', '13:45'],
  ['to', '13:00'],
  ['room', 'salle'],
  ['capacity', '0'],
  ['capacity', '12,5'],
  ['capacity', '-3'],
  ['hosts', 'AFPA'],
  ['speakers', 'a'.repeat(121)],
  ['level', 'expert'],
  ['ageFrom', '100'],
  ['position', '-1'],
])('an activity whose %s is “%s” is refused there', (field, value) => {
  expect(wrong(ActivitySchema, { ...WHOLE, [field]: value })).toEqual([field])
})

test('what is done to many needs at least one ticked', () => {
  expect(wrong(ChosenSchema, {})).toEqual(['activities'])
  expect(wrong(ManyMovedSchema, { activities: ONE })).toEqual(['room'])
  expect(read(ManyMovedSchema, { activities: [ONE, OTHER], room: 'none' }).status).toBe('success')
})

test.each(['', '0', '721', '1,5'])('a shift of “%s” minutes is refused', minutes => {
  expect(wrong(ManyShiftedSchema, { activities: ONE, minutes })).toEqual(['minutes'])
})

test('a shift goes later or earlier, and people are told when asked', () => {
  const shift = (typed: Record<string, string>) => {
    const form = read(ManyShiftedSchema, { activities: ONE, ...typed })
    return form.status === 'success' && form.value
  }
  expect(shift({ minutes: '-15' })).toEqual({ activities: [ONE], minutes: -15, tell: false })
  expect(shift({ minutes: '15', tell: 'on' })).toEqual({ activities: [ONE], minutes: 15, tell: true })
})

test('an order gives each activity its rank', () => {
  const form = read(OrderSchema, { activities: [ONE, OTHER], positions: ['2', '1'] })
  expect(form.status === 'success' && [...form.value]).toEqual([
    [ONE, 2],
    [OTHER, 1],
  ])
  expect(wrong(OrderSchema, { activities: [ONE, OTHER], positions: '2' })).toEqual(['positions'])
  for (const rank of ['', '-1', 'un']) {
    expect(wrong(OrderSchema, { activities: [ONE, OTHER], positions: ['2', rank] })).toEqual(['positions[1]'])
  }
})
