import { expect, test } from 'vitest'
import { contentSchema, typedContent } from '~/features/guide/content'
import { aContent } from '../../factories/guide'

test('a training begins on days of the calendar', () => {
  const faults = (startsOn: string) =>
    contentSchema('training').safeParse({ ...typedContent('training', aContent('training')), startsOn }).error?.issues
  expect(faults('2027-01-18\n2028-02-29')).toBeUndefined()
  for (const day of ['2027-31-01', '2027-02-29', '2027-1-18', '18/01/2027']) {
    expect(faults(`2027-01-18\n${day}`)).toMatchObject([
      { path: ['startsOn'], message: 'Écrivez chaque date comme 2027-01-18, une par ligne.' },
    ])
  }
})

test('a text of too many signs is refused in words, before it is read', () => {
  const faults = (text: string) =>
    contentSchema('article').safeParse({ ...typedContent('article', aContent('article')), text }).error?.issues
  expect(faults('**Un** mot. '.repeat(50))).toBeUndefined()
  const message = expect.stringContaining('trop de signes *, _ ou [')
  for (const text of ['*_'.repeat(4000), '*a '.repeat(300), '!['.repeat(300)]) {
    expect(faults(text)).toEqual([expect.objectContaining({ path: ['text'], message })])
  }
})

test('a structure is reached by what it gives: a number, a postcode, an address, a place in Haute-Garonne', () => {
  const schema = contentSchema('structure')
  const faulty = (typed: Record<string, string>) =>
    schema
      .safeParse({ ...typedContent('structure', aContent('structure')), ...typed })
      .error?.issues.map(({ path }) => path[0])
  for (const phone of ['05 61 00 00 00', '05.61.00.00.00', '+33 5 61 00 00 00', '3949', '39 49', '3919', '115']) {
    expect([phone, faulty({ phone })]).toEqual([phone, undefined])
  }
  for (const phone of [
    'appelez nous',
    '05 61 00 00',
    '05 61 00 00 00 ou 05 61 00 00 01',
    '05 61 00 00 00 poste 2',
    '39',
    '9949',
  ]) {
    expect([phone, faulty({ phone })]).toEqual([phone, ['phone']])
  }
  const good = { postcode: '31100', email: 'accueil@exemple.fr', latitude: '42.7', longitude: '2.04' }
  expect(faulty(good)).toBeUndefined()
  expect(faulty({ postcode: '3110', email: 'x@', latitude: '12.5', longitude: '-1.4' })).toEqual([
    'postcode',
    'latitude',
    'longitude',
    'email',
  ])
  expect(faulty({ postcode: '', email: '', latitude: '', longitude: '', phone: '' })).toBeUndefined()
})
