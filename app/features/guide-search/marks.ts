/** A text in pieces, of which some are words that were asked for. */
export type Marked = { text: string; isFound: boolean }[]

// Signs for private use, which no text of ours has a reason to hold.
export const START = '\ue000'
export const END = '\ue001'

/** Cuts a text at the signs the database puts around found words. Pieces are plain text: whoever shows them escapes them. */
export function splitMarks(text: string): Marked {
  return text
    .split(START)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece.replaceAll(END, ''), isFound: false }]
      const [found = '', ...after] = piece.split(END)
      return [
        { text: found, isFound: true },
        { text: after.join(''), isFound: false },
      ]
    })
    .filter(({ text }) => text !== '')
}
