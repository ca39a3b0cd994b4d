import { firstPages } from 'db/seed/guide/guide.server'
import { expect, test } from 'vitest'
import { titleOf } from '~/features/guide/content'
import { fieldsOf } from '~/features/guide/fields'
import { measureReadability } from '~/lib/markdown/readability'
import { withFrenchSpaces } from '~/lib/typed-text'

/** From 70 up a text is easy to read. */
const FLOOR = 75
const MOST_WORDS_A_SENTENCE = 20
/** A shorter text says too little to be measured. */
const FEWEST_WORDS = 30

// Every page, published or not yet: the drafts will be published as they are, or nearly.
const TEXTS = firstPages().map(({ kind, content }) => {
  const told = content as Record<string, unknown>
  const markdown = fieldsOf(kind).flatMap(([name, { type }]) => (type === 'markdown' && told[name]) || [])
  const text = withFrenchSpaces([told.summary ?? [], ...markdown].flat().join('\n\n'))
  return { kind, title: titleOf(kind, content), text, measure: measureReadability(text) }
})

test('every page of the first guide is easy to read', () => {
  const hard = TEXTS.filter(({ measure }) => measure && measure.words >= FEWEST_WORDS && measure.score < FLOOR)
  expect(hard.map(({ title, measure }) => `${measure?.score} ${title}`)).toEqual([])
})

test('no sentence of the first guide is long', () => {
  const long = TEXTS.filter(({ measure }) => measure && measure.longestSentence > MOST_WORDS_A_SENTENCE)
  expect(long.map(({ title, measure }) => `${measure?.longestSentence} ${title}`)).toEqual([])
})
