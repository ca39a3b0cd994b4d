import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBase32 } from '~/features/ticket/base32'
import { parseTicket, signedBytes, ticketAddress, ticketCode, ticketPayload } from '~/features/ticket/format'
import { signTicket, verifyTicket } from '~/features/ticket/sign.server'
import { drawQr } from '~/lib/qr'

// The worked example of docs/ticket.md; its key pair is the first test of RFC 8032, section 7.1.
const PRIVATE_KEY = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'
const PUBLIC_KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
const example = { editionNumber: 6, keyId: 0, serial: '0123456789abcdef' }
const exampleCode = signTicket({ ...example, privateKey: PRIVATE_KEY })

const aSerial = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(value => value.toString(16).padStart(16, '0'))
const aTicket = fc.record({
  editionNumber: fc.integer({ min: 1, max: 32767 }),
  keyId: fc.integer({ min: 0, max: 255 }),
  serial: aSerial,
})

const isAccepted = (text: string) => {
  const ticket = parseTicket(text)
  return ticket !== undefined && verifyTicket(ticket, PUBLIC_KEY)
}

describe('a ticket', () => {
  test('is read back as it was signed', () => {
    fc.assert(
      fc.property(aTicket, ticket => {
        const read = parseTicket(signTicket({ ...ticket, privateKey: PRIVATE_KEY }))
        expect(read).toMatchObject(ticket)
        expect(read && verifyTicket(read, PUBLIC_KEY)).toBe(true)
      }),
    )
  })

  test('is written byte by byte as the documentation says', () => {
    expect(Buffer.from(ticketPayload(example)).toString('hex')).toBe('010006000123456789abcdef')
    expect(
      Buffer.from(signedBytes(ticketPayload(example)))
        .toString('latin1')
        .slice(0, 8),
    ).toBe('LNPSQ-T1')
    expect(exampleCode).toHaveLength(122)
    expect(readFileSync('docs/ticket.md', 'utf8').replace(/\n +/g, '')).toContain(exampleCode)
    expect(exampleCode).toMatch(/^[A-Z2-7]+$/)
  })

  test('is read from its address in any case, on any host, over http or https, or bare', () => {
    for (const text of [
      exampleCode,
      exampleCode.toLowerCase(),
      ` ${exampleCode}\n`,
      ticketAddress('https://lnpsq.fr', exampleCode),
      ticketAddress('http://localhost:3000', exampleCode),
      `https://autre.exemple/t/${exampleCode.toLowerCase()}`,
    ]) {
      expect(isAccepted(text), text).toBe(true)
    }
  })

  test('fits a QR of 41 modules with a host of twenty characters, and is drawn in capitals', () => {
    const address = ticketAddress('https://un-nom-de-20-car.com', exampleCode)
    expect(new URL(address).host).toHaveLength(20)
    expect(address).toBe(address.toUpperCase())
    expect(drawQr(address).side).toBeLessThanOrEqual(41 + 2 * 4)
  })

  test('is not accepted with another pair of keys', () => {
    const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
    const ticket = parseTicket(exampleCode)
    expect(ticket && verifyTicket(ticket, x)).toBe(false)
  })
})

describe('the parser', () => {
  test('never accepts a ticket of which one bit changed', () => {
    const ticket = parseTicket(exampleCode)
    const bytes = Buffer.concat([ticket?.payload ?? Buffer.alloc(0), ticket?.signature ?? Buffer.alloc(0)])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), bit => {
        const changed = Buffer.from(bytes)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(isAccepted(toBase32(changed))).toBe(false)
      }),
      { numRuns: 608 },
    )
  })

  test('never accepts a code of which one character changed, was lost or was added', () => {
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567018/?é-')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 121 }), letter, fc.integer({ min: 0, max: 2 }), (at, other, kind) => {
        const replaced = kind === 0 ? other : kind === 1 ? '' : other + exampleCode[at]
        const changed = exampleCode.slice(0, at) + replaced + exampleCode.slice(at + 1)
        fc.pre(changed !== exampleCode)
        expect(isAccepted(changed)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('accepts one writing only: the two bits left over are zero', () => {
    const last = exampleCode.at(-1) ?? ''
    const twin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(last) + 1] ?? ''
    expect(parseTicket(exampleCode.slice(0, -1) + twin)).toBeUndefined()
  })

  test('never throws on random bytes, and never accepts them', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.uint8Array({ minLength: 76, maxLength: 76 }).map(toBase32),
      fc.uint8Array({ minLength: 75, maxLength: 75 }).map(bytes => toBase32(Uint8Array.from([1, ...bytes]))),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(noise, text => {
        expect(isAccepted(text)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('refuses another version, an address with more than the code, and endless texts', () => {
    const ticket = parseTicket(exampleCode)
    const payload = Uint8Array.from([2, ...(ticket?.payload.slice(1) ?? [])])
    expect(parseTicket(ticketCode(payload, ticket?.signature ?? payload))).toBeUndefined()
    expect(parseTicket(`https://lnpsq.fr/t/${exampleCode}/billet`)).toBeUndefined()
    expect(parseTicket(`https://lnpsq.fr/x/${exampleCode}`)).toBeUndefined()
    expect(parseTicket(`javascript:alert(1)/t/${exampleCode}`)).toBeUndefined()
    expect(parseTicket('A'.repeat(1_000_000))).toBeUndefined()
  })
})
