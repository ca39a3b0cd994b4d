import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FAMILIES, LEVELS, LIKES, PLACES, TIMES } from '~/features/guide/words'
import { type Answers, readAnswers, searchOf } from '~/features/orientation/answers'
import { orient, type Sheet } from '~/features/orientation/orient'

const keys = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as Key[]
const one = <Key extends string>(words: Record<Key, string>) => fc.constantFrom(...keys(words))
const levels = keys(LEVELS)
const times = keys(TIMES)

const answersArb: fc.Arbitrary<Answers> = fc.record({
  likes: fc.uniqueArray(one(LIKES), { maxLength: 3 }),
  level: fc.option(one(LEVELS)),
  time: fc.option(one(TIMES)),
  place: fc.option(one(PLACES)),
})
const sheetsArb = (minLength: number): fc.Arbitrary<Sheet[]> =>
  fc.uniqueArray(
    fc.record({
      slug: fc.stringMatching(/^[a-z]{1,4}$/),
      family: one(FAMILIES),
      level: one(LEVELS),
      time: one(TIMES),
      likes: fc.uniqueArray(one(LIKES)),
      places: fc.uniqueArray(one(PLACES)),
    }),
    { minLength, maxLength: 30, selector: ({ slug }) => slug },
  )

/** The same question, answered the naive way. */
function fits({ likes, level, time, place }: Answers, sheet: Sheet): boolean {
  return (
    (likes.length === 0 || likes.some(like => sheet.likes.includes(like))) &&
    (level === null || levels.indexOf(sheet.level) <= levels.indexOf(level)) &&
    (time === null || times.indexOf(sheet.time) <= times.indexOf(time)) &&
    (place === null || sheet.places.includes(place))
  )
}

const aSheet = (slug: string, values: Partial<Sheet> = {}): Sheet => ({
  slug,
  family: 'support',
  level: 'none',
  time: 'months',
  likes: [],
  places: [],
  ...values,
})
const nothing: Answers = { likes: [], level: null, time: null, place: null }
const slugs = (answers: Answers, sheets: Sheet[]) => orient(answers, sheets).map(({ sheet }) => sheet.slug)

test('whatever is answered, three to five sheets come, none twice', () => {
  fc.assert(
    fc.property(answersArb, sheetsArb(5), (answers, sheets) => {
      const found = slugs(answers, sheets)
      expect(found.length).toBeGreaterThanOrEqual(3)
      expect(found.length).toBeLessThanOrEqual(5)
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})

test('a guide of two sheets gives both', () => {
  expect(slugs({ ...nothing, level: 'none' }, [aSheet('a', { level: 'bac5' }), aSheet('b')])).toEqual(['b', 'a'])
})

test('a sheet that fits everything comes before one that does not, and is never left out for it', () => {
  fc.assert(
    fc.property(answersArb, sheetsArb(5), (answers, sheets) => {
      const found = orient(answers, sheets).map(({ sheet }) => fits(answers, sheet))
      expect(found).toEqual([...found].sort((a, b) => Number(b) - Number(a)))
      const fitting = sheets.filter(sheet => fits(answers, sheet)).length
      expect(found.filter(Boolean)).toHaveLength(Math.min(5, fitting))
      expect(found).toHaveLength(Math.max(3, Math.min(5, fitting)))
    }),
  )
})

test('the order in which sheets are read changes nothing', () => {
  const shuffled = sheetsArb(5).chain(sheets =>
    fc.tuple(fc.constant(sheets), fc.shuffledSubarray(sheets, { minLength: sheets.length, maxLength: sheets.length })),
  )
  fc.assert(
    fc.property(answersArb, shuffled, (answers, [sheets, others]) => {
      expect(orient(answers, others)).toEqual(orient(answers, sheets))
    }),
  )
})

test('every reason is true, and everything asked that is missing is said', () => {
  fc.assert(
    fc.property(answersArb, sheetsArb(5), (answers, sheets) => {
      for (const { sheet, reasons, relaxed } of orient(answers, sheets)) {
        for (const { of, key } of reasons) {
          if (of === 'likes') expect(answers.likes.includes(key) && sheet.likes.includes(key)).toBe(true)
          if (of === 'level') expect(key).toBe(sheet.level)
          if (of === 'time') expect(key).toBe(sheet.time)
          if (of === 'place') expect(key === answers.place && sheet.places.includes(key)).toBe(true)
        }
        expect(relaxed.length === 0).toBe(fits(answers, sheet))
        for (const { of, key } of relaxed) {
          expect(reasons.map(reason => reason.of)).not.toContain(of)
          if (of === 'level' || of === 'time') expect(key).toBe(sheet[of])
        }
      }
    }),
  )
})

test('of two sheets out of reach, the one that asks for less comes first', () => {
  const sheets = [aSheet('ingenieure', { level: 'bac5' }), aSheet('technicienne', { level: 'bac' })]
  expect(slugs({ ...nothing, level: 'none' }, sheets)).toEqual(['technicienne', 'ingenieure'])
})

test('among sheets that fit alike, each family is shown before a second sheet of one', () => {
  const sheets = [aSheet('a'), aSheet('b'), aSheet('c', { family: 'data' }), aSheet('d', { family: 'telecom' })]
  expect(slugs(nothing, sheets)).toEqual(['a', 'c', 'd', 'b'])
})

test('what an address does not know is left out, and the rest goes round', () => {
  const typed = new URLSearchParams('gouts=people&gouts=autre&niveau=toString&temps=months&lieu=&x=1&gouts=hands')
  const answers = readAnswers(typed)
  expect(answers).toEqual({ likes: ['people', 'hands'], level: null, time: 'months', place: null })
  expect(searchOf(answers)).toBe('?gouts=people&gouts=hands&temps=months')
  fc.assert(
    fc.property(answersArb, given => {
      const likes = keys(LIKES).filter(like => given.likes.includes(like))
      expect(readAnswers(new URLSearchParams(searchOf(given)))).toEqual({ ...given, likes })
    }),
  )
})
