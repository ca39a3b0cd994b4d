import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeKnown, encodeKnown, packRecords, type SealedRecord, unpackRecords } from '~/features/door-list/record'
import type { Known, TicketState } from '~/features/door-list/state'

const hex = (digits: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits }).map(all => all.join(''))
const aMoment = fc.integer({ min: 0, max: 2 ** 47 })
const aLabel = fc.string({ unit: 'grapheme', maxLength: 80 }).filter(text => text.isWellFormed())

const someSeen = fc.array(fc.record({ checkpoint: hex(6), device: hex(6), at: aMoment }))

const aTicketState: fc.Arbitrary<TicketState> = fc.record(
  {
    label: aLabel,
    cancelledAt: aMoment,
    isErased: fc.constant(true as const),
    places: fc.array(
      fc.record({ checkpoint: hex(6), place: fc.constantFrom('confirmed' as const, 'waiting' as const) }),
    ),
    seen: someSeen,
  },
  { requiredKeys: ['label', 'places', 'seen'] },
)
const aGroupState = fc.record({
  label: aLabel,
  members: fc.array(fc.record({ serial: hex(16), label: aLabel, seen: someSeen }), { maxLength: 200 }),
})
const aKnown: fc.Arbitrary<Known> = fc.oneof(
  aTicketState.map(state => ({ kind: 'ticket' as const, state })),
  aGroupState.map(state => ({ kind: 'group' as const, state })),
)
const aRecord: fc.Arbitrary<SealedRecord> = fc.record({
  tag: hex(12),
  keyId: fc.integer({ min: 0, max: 255 }),
  codeTag: hex(8),
  sealed: fc.uint8Array({ maxLength: 600 }).map(bytes => Uint8Array.from(bytes)),
})

describe('what the door knows', () => {
  test('is read back as it was written', () => {
    fc.assert(fc.property(aKnown, known => void expect(decodeKnown(encodeKnown(known))).toEqual(known)))
  })

  test('is written byte by byte as the documentation says', () => {
    const known: Known = {
      kind: 'ticket',
      state: {
        label: 'Zoé',
        cancelledAt: 0x0123456789ab,
        places: [{ checkpoint: 'a1a2a3', place: 'confirmed' }],
        seen: [{ checkpoint: 'b1b2b3', device: 'c1c2c3', at: 1 }],
      },
    }
    expect(Buffer.from(encodeKnown(known)).toString('hex')).toBe(
      ['1c', '045a6fc3a9', '0123456789ab', '01a1a2a301', '01b1b2b3c1c2c3000000000001'].join(''),
    )
    const [, example = ''] = readFileSync('docs/door-list.md', 'utf8').split('```')
    expect(example.replace(/\s/g, '')).toBe(Buffer.from(encodeKnown(known)).toString('hex'))
    const member = { serial: '0123456789abcdef', label: 'A', seen: [] }
    const group: Known = { kind: 'group', state: { label: '', members: [member] } }
    expect(Buffer.from(encodeKnown(group)).toString('hex')).toBe(['01', '00', '01', '0123456789abcdef0141'].join(''))
    const both = [{ ...member, seen: known.state.seen }, member]
    expect(Buffer.from(encodeKnown({ kind: 'group', state: { label: '', members: both } })).toString('hex')).toBe(
      ['11', '00', '02', '0123456789abcdef0141', '01b1b2b3c1c2c3000000000001', '0123456789abcdef0141', '00'].join(''),
    )
  })

  test('takes two bytes for a nameless ticket that did nothing yet', () => {
    expect(encodeKnown({ kind: 'ticket', state: { label: '', places: [], seen: [] } })).toHaveLength(2)
  })

  test('is nothing for bytes that nobody wrote, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), bytes => {
        const known = decodeKnown(bytes)
        if (known) expect(decodeKnown(encodeKnown(known))).toEqual(known)
      }),
      { numRuns: 2000 },
    )
    expect(decodeKnown(new Uint8Array())).toBeUndefined()
    expect(decodeKnown(Uint8Array.of(32, 0))).toBeUndefined()
    expect(decodeKnown(Uint8Array.of(0, 0, 0))).toBeUndefined()
    expect(decodeKnown(Uint8Array.of(1, 0, 255, 255, 255, 127))).toBeUndefined()
  })

  test('is not written when a moment or a reference cannot be', () => {
    const seen = (one: object) => () =>
      encodeKnown({
        kind: 'ticket',
        state: { label: '', places: [], seen: [{ checkpoint: 'a1a2a3', device: 'c1c2c3', at: 1, ...one }] },
      })
    expect(seen({ at: -1 })).toThrow(RangeError)
    expect(seen({ at: 1.5 })).toThrow(RangeError)
    expect(seen({ device: 'xyz' })).toThrow(RangeError)
  })
})

describe('sealed records', () => {
  test('are taken apart as they were put together', () => {
    fc.assert(
      fc.property(fc.array(aRecord, { maxLength: 20 }), records => {
        expect(unpackRecords(packRecords(records))).toEqual(records)
      }),
    )
  })

  test('are refused when the last one is cut', () => {
    const packed = packRecords([{ tag: '0'.repeat(12), keyId: 0, codeTag: '0'.repeat(8), sealed: new Uint8Array(30) }])
    expect(packed).toHaveLength(43)
    for (let length = 1; length < packed.length; length++) {
      expect(() => unpackRecords(packed.subarray(0, length))).toThrow(RangeError)
    }
  })
})
