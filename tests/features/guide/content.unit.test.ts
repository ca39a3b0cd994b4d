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
