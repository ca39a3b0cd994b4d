import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Printed } from 'db/schema/attestations'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '~/features/attestation/canonical'
import { attestationAddress, isOf, isSignedBy, parseCode } from '~/features/attestation/code.server'
import { fromBase32, toBase32 } from '~/features/ticket/base32'
import { signTicket } from '~/features/ticket/sign.server'
import { drawQr } from '~/lib/qr'

// The worked example of docs/attestation.md; its key pair is the first test of RFC 8032, section 7.1.
const KEY = {
  keyId: 0,
  publicKey: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  privateKey: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
}
const ID = '00112233-4455-6677-8899-aabbccddeeff'
const SHORT_CODE = 'K7M4XDQ2PR'
const PRINTED: Printed = {
  name: 'Samira Benali',
  edition: '6e\u00a0édition · La Reynerie',
  day: 'Mardi 15\u00a0décembre 2026',
  hours: 'De\u00a013\u00a0h\u00a030 à\u00a017\u00a0h\u00a030',
  place: 'Espace Exemple, 5 rue de l’Exemple, 31100\u00a0Toulouse',
  activities: ['Programmer un robot', 'Réalité virtuelle'],
  issuedOn: 'mercredi 16\u00a0décembre 2026',
}
const text = canonicalText(PRINTED, SHORT_CODE)
const address = attestationAddress({ id: ID, text }, KEY)
const code = address.split('/A/')[1] ?? ''

const isAccepted = (given: string, words = text) => {
  const read = parseCode(given)
  return read !== undefined && isSignedBy(read, KEY.publicKey) && isOf(read, words)
}
const aWord = fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 40 }).filter(word => word.trim() !== '')
const aLine = aWord.map(word => word.replace(/\s+/g, ' ').trim())
const aPrinted = fc.record({
  name: aLine,
  edition: aLine,
  day: aLine,
  hours: fc.option(aLine, { nil: undefined }),
  place: fc.option(aLine, { nil: undefined }),
  activities: fc.array(aLine, { maxLength: 5 }),
  issuedOn: aLine,
})

describe('the code of an attestation', () => {
  test('is read back as it was signed, whatever is printed', () => {
    fc.assert(
      fc.property(aPrinted, fc.uuid(), fc.integer({ min: 0, max: 255 }), (printed, id, keyId) => {
        const words = canonicalText(printed, SHORT_CODE)
        const read = parseCode(attestationAddress({ id, text: words }, { ...KEY, keyId }))
        expect(read).toMatchObject({ id, keyId })
        expect(read && isSignedBy(read, KEY.publicKey) && isOf(read, words)).toBe(true)
      }),
    )
  })

  test('is written byte by byte as the documentation says', () => {
    const documented = readFileSync('docs/attestation.md', 'utf8')
    const bytes = Buffer.from(fromBase32(code) ?? [])
    expect(bytes.toString('hex', 0, 18)).toBe('010000112233445566778899aabbccddeeff')
    expect(documented.replace(/\n +/g, '')).toContain(code)
    expect(documented).toContain(text)
    for (const [start, end] of [
      [18, 50],
      [50, 82],
      [82, 114],
    ] as const)
      expect(documented).toContain(bytes.toString('hex', start, end))
  })

  test('is read from its address in any case, on any host, or bare', () => {
    const written = [code, code.toLowerCase(), ` ${code}\n`, address, `https://autre.exemple/a/${code.toLowerCase()}`]
    expect(written.filter(one => !isAccepted(one))).toEqual([])
  })

  test('fits a QR of 49 modules with a host of twenty characters', () => {
    const long = `HTTPS://UN-NOM-DE-20-CAR.COM/A/${code}`
    expect(drawQr(long).side).toBeLessThanOrEqual(49 + 2 * 4)
  })

  test('is refused as soon as a byte changes', () => {
    const bytes = fromBase32(code) ?? new Uint8Array()
    expect(bytes).toHaveLength(114)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 113 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ change
        expect(isAccepted(toBase32(changed))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('is refused with another key, and so is what that key signs', () => {
    const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
    const read = parseCode(code)
    expect(read && isSignedBy(read, x)).toBe(false)
    expect(isAccepted(attestationAddress({ id: ID, text }, { keyId: 0, publicKey: x, privateKey: d }))).toBe(false)
  })

  test('signed for a ticket is worth nothing here', () => {
    const ticket = signTicket({ editionNumber: 6, keyId: 0, serial: '0123456789abcdef', privateKey: KEY.privateKey })
    expect(parseCode(ticket)).toBeUndefined()
    const signature = (fromBase32(ticket) ?? new Uint8Array()).slice(12)
    const payload = (fromBase32(code) ?? new Uint8Array()).slice(0, 50)
    expect(isAccepted(toBase32(Uint8Array.of(...payload, ...signature)))).toBe(false)
  })

  test('never throws on random bytes, and never accepts them', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.uint8Array({ minLength: 114, maxLength: 114 }).map(toBase32),
      fc.uint8Array({ minLength: 113, maxLength: 113 }).map(bytes => toBase32(Uint8Array.of(1, ...bytes))),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(noise, given => {
        expect(isAccepted(given)).toBe(false)
      }),
      { numRuns: 1000 },
    )
    expect(parseCode('A'.repeat(1_000_000))).toBeUndefined()
  })
})

describe('the words that are signed', () => {
  test('are others as soon as anything else is printed', () => {
    const plain = (printed: Printed) => JSON.stringify(printed).normalize('NFC').replace(/[‘’]/g, "'")
    fc.assert(
      fc.property(aPrinted, aPrinted, (one, other) => {
        fc.pre(plain(one) !== plain(other))
        expect(canonicalText(one, SHORT_CODE)).not.toBe(canonicalText(other, SHORT_CODE))
      }),
    )
    const { hours: _, ...without } = PRINTED
    const moved = { ...PRINTED, activities: ['Programmer un robot Activité : Réalité virtuelle'] }
    for (const changed of [without, moved, { ...PRINTED, name: 'Samira Benalı' }])
      expect(canonicalText(changed, SHORT_CODE)).not.toBe(text)
    expect(canonicalText(PRINTED, 'K7M4XDQ2PS')).not.toBe(text)
  })

  test('are the same however the paper’s spaces, accents and apostrophes are typed', () => {
    const typed = (words: string) => words.replaceAll('\u00a0', '  ').replaceAll('’', "'").normalize('NFD')
    const again = { ...PRINTED, place: typed(PRINTED.place ?? ''), edition: typed(PRINTED.edition) }
    expect(canonicalText(again, SHORT_CODE)).toBe(text)
  })
})
