import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenBlocks } from '~/features/carried-log/blocks'
import { countBlocks, createFrameReader, frameText } from '~/features/carried-log/frames'

const contents = fc.uint8Array({ maxLength: 6000, size: 'max' })

test('any content comes back from its first frames, whatever their order and repetitions', () => {
  fc.assert(
    fc.property(contents, fc.infiniteStream(fc.nat()), (content, draws) => {
      const texts = framesOf(content, 0, countBlocks(content))
      const shuffled = [...texts, ...texts].map(text => ({ text, rank: draws.next().value })).sort(byRank)
      expect(readAll(shuffled.map(({ text }) => text))).toEqual(content)
    }),
    { numRuns: 100, endOnFailure: true },
  )
})

test('frames missed at random are missed for good: a few more of any kind make up for them', () => {
  fc.assert(
    fc.property(
      contents,
      fc.double({ min: 0, max: 0.7, noNaN: true }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (content, loss, chance) => {
        const blocks = countBlocks(content)
        const reader = createFrameReader()
        let number = 0
        let read = 0
        while (!reader.content()) {
          if (chance.next().value >= loss) {
            reader.take(frameText(content, number))
            read++
          }
          number++
          expect(read).toBeLessThan(blocks + 40)
        }
        expect(reader.content()).toEqual(content)
      },
    ),
    { numRuns: 100, endOnFailure: true },
  )
})

test('who arrives late needs the first frames no more', () => {
  const content = Uint8Array.from({ length: 30_000 }, (_, index) => (index * 7919) % 251)
  const reader = createFrameReader()
  let number = 5000
  while (!reader.content()) reader.take(frameText(content, number++))
  expect(reader.content()).toEqual(content)
  expect(number - 5000).toBeLessThan(countBlocks(content) + 15)
})

test('what a camera reads besides is no frame, and spoils nothing', () => {
  const content = new Uint8Array(1500).fill(7)
  const frame = frameText(content, 1)
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.nat(frame.length - 1).map(length => frame.slice(0, length)),
      ),
      noise => {
        const reader = createFrameReader()
        expect(reader.take(noise)).toBe(false)
        expect(reader.progress()).toEqual({ known: 0, total: 0 })
      },
    ),
  )
})

test('a frame misread does not give a false content', () => {
  const content = new Uint8Array(1500).fill(7)
  const [first = '', ...others] = framesOf(content, 0, countBlocks(content))
  const misread = `${first.slice(0, -60)}${first.at(-60) === 'A' ? 'B' : 'A'}${first.slice(-59)}`
  expect(misread).not.toBe(first)
  const reader = createFrameReader()
  for (const text of [misread, ...others]) reader.take(text)
  expect(reader.content()).toBeUndefined()
  for (const text of [first, ...others]) reader.take(text)
  expect(reader.content()).toEqual(content)
})

test('another content shown in between starts the reading again', () => {
  const [one, two] = [new Uint8Array(900).fill(1), new Uint8Array(900).fill(2)]
  const reader = createFrameReader()
  reader.take(frameText(one, 0))
  reader.take(frameText(two, 0))
  expect(reader.progress()).toEqual({ known: 1, total: 3 })
  for (const text of framesOf(two, 1, 3)) reader.take(text)
  expect(reader.content()).toEqual(two)
})

test('a frame is letters and digits that a QR holds in its small mode, and says how far the reading is', () => {
  const content = new Uint8Array(1200)
  expect(frameText(content, 0)).toMatch(/^LNPSQJ1[A-Z2-7]+$/)
  const reader = createFrameReader()
  reader.take(frameText(content, 2))
  expect(reader.progress()).toEqual({ known: 1, total: 4 })
})

test('what is not a frame to the letter is none, and neither is one that announces too much', () => {
  const frame = frameText(new Uint8Array(1200), 0)
  const reader = createFrameReader()
  expect(reader.take(`ABCDEFG${frame.slice(7)}`)).toBe(false)
  // The length, four bytes after the checksum, in base32 from the eighth letter on.
  expect(reader.take(`${frame.slice(0, 14)}77777${frame.slice(19)}`)).toBe(false)
  expect(() => frameText(new Uint8Array(2_000_001), 0)).toThrow()
  expect(reader.take(frame)).toBe(true)
})

test('the first frames hold one block each, in order, and every other one some', () => {
  expect([0, 1, 2].map(number => chosenBlocks(number, 3))).toEqual([[0], [1], [2]])
  for (let total = 1; total < 6; total++) {
    for (let number = 0; number < 100; number++) expect(chosenBlocks(number, total)).not.toEqual([])
  }
})

function framesOf(content: Uint8Array, from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, index) => frameText(content, from + index))
}

function readAll(texts: string[]): Uint8Array | undefined {
  const reader = createFrameReader()
  for (const text of texts) reader.take(text)
  return reader.content()
}

function byRank(a: { rank: number }, b: { rank: number }): number {
  return a.rank - b.rank
}
