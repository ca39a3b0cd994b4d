import { createCipheriv, createHash, hkdfSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { codeTag, seal, ticketTag, unseal } from '~/features/door-list/seal'

const ticket = Uint8Array.from({ length: 76 }, (_, index) => index)
const plain = new TextEncoder().encode('Zoé')

describe('a sealed record', () => {
  test('opens with its own ticket, and is 20 bytes longer than what it holds', async () => {
    const sealed = await seal(ticket, plain)
    expect(sealed).toHaveLength(plain.length + 20)
    expect(await unseal(ticket, sealed)).toEqual(plain)
  })

  test('does not open with another ticket: one bit is enough', async () => {
    const sealed = await seal(ticket, plain)
    for (const index of [0, 11, 12, 75]) {
      const other = ticket.map((byte, at) => (at === index ? byte ^ 1 : byte))
      expect(await unseal(other, sealed)).toBeUndefined()
    }
  })

  test('does not open when it was touched or cut', async () => {
    const sealed = await seal(ticket, plain)
    for (let index = 0; index < sealed.length; index++) {
      expect(
        await unseal(
          ticket,
          sealed.map((byte, at) => (at === index ? byte ^ 1 : byte)),
        ),
      ).toBeUndefined()
      expect(await unseal(ticket, sealed.subarray(0, index))).toBeUndefined()
    }
  })

  test('is never sealed twice in the same way', async () => {
    expect(await seal(ticket, plain)).not.toEqual(await seal(ticket, plain))
  })

  test('is what other tools make of the documentation', async () => {
    const sealed = await seal(ticket, plain)
    const key = Buffer.from(hkdfSync('sha256', ticket, '', 'LNPSQ-L1', 16))
    const iv = Buffer.concat([sealed.subarray(0, 8), Buffer.alloc(4)])
    const cipher = createCipheriv('aes-128-gcm', key, iv, { authTagLength: 12 })
    const expected = Buffer.concat([sealed.subarray(0, 8), cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    expect(Buffer.from(sealed)).toEqual(expected)
  })
})

describe('a tag', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  test('of a ticket is the beginning of a hash of its serial', async () => {
    const bytes = Buffer.concat([Buffer.from('LNPSQ-L1'), Buffer.from('0123456789abcdef', 'hex')])
    expect(await ticketTag('0123456789abcdef')).toBe(sha256(bytes).slice(0, 12))
  })

  test('of a short code is another one for each kind of ticket', async () => {
    const edition = '11111111-1111-4111-8111-111111111111'
    const bytes = Buffer.concat([
      Buffer.from('LNPSQ-C1'),
      Buffer.from(edition.replaceAll('-', ''), 'hex'),
      Buffer.from('K7M4XD'),
    ])
    expect(await codeTag(edition, 'K7M4XD', 'cancelled')).toBe(sha256(bytes).slice(0, 8))
    const kinds = ['ticket', 'cancelled', 'group'] as const
    expect(new Set(await Promise.all(kinds.map(kind => codeTag(edition, 'K7M4XD', kind)))).size).toBe(3)
  })

  test('of a short code is another one in each edition', async () => {
    const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const
    const bytes = Buffer.concat([
      Buffer.from('LNPSQ-S1'),
      Buffer.from(one.replaceAll('-', ''), 'hex'),
      Buffer.from('K7M4XD'),
    ])
    expect(await codeTag(one, 'K7M4XD')).toBe(sha256(bytes).slice(0, 8))
    expect(await codeTag(other, 'K7M4XD')).not.toBe(await codeTag(one, 'K7M4XD'))
  })
})
