import { diffArrays } from 'diff'

/** A run of a text that changed: kept, taken out, or put in. */
export type Run = { text: string; is: 'kept' | 'out' | 'in' }

// Words taken out and put in: the time taken grows with their square.
const MOST_CHANGES = 1000

/**
 * What changed from a text to another, word by word: the kept and taken out runs make the first, the kept and put in the second.
 * Texts that have too little in common are told one after the other.
 */
export function changedWords(before: string, after: string): Run[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES })
  if (!parts) {
    return [
      { text: before, is: 'out' },
      { text: after, is: 'in' },
    ]
  }
  return parts.map(({ added, removed, value }) => ({
    text: value.join(''),
    is: added ? 'in' : removed ? 'out' : 'kept',
  }))
}

/** A word with the space after it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}
