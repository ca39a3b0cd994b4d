import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findRegistrationIdBySecret, ticketLink, ticketPath } from '~/features/ticket/link.server'

const secretOf = (id: string) => ticketPath(id).replace('/billet/', '')

test('a private link leads to its own registration', () => {
  const id = randomUUID()
  expect(findRegistrationIdBySecret(secretOf(id))).toBe(id)
  expect(ticketLink(id)).toMatch(/^http.*\/billet\/[\w-]{44}$/)
})

test('a secret of which one character changed opens nothing', () => {
  const secret = secretOf(randomUUID())
  for (let at = 0; at < secret.length; at++) {
    const changed = secret.slice(0, at) + (secret[at] === 'A' ? 'B' : 'A') + secret.slice(at + 1)
    expect(findRegistrationIdBySecret(changed), `character ${at}`).toBeUndefined()
  }
})

test('the proof of one registration does not open another', () => {
  const [own, other] = [secretOf(randomUUID()), secretOf(randomUUID())]
  expect(findRegistrationIdBySecret(other.slice(0, 22) + own.slice(22))).toBeUndefined()
})

test('anything else opens nothing', () => {
  for (const text of [undefined, '', 'x', 'é'.repeat(44), '../../etc/passwd', 'A'.repeat(44), 'A'.repeat(10_000)]) {
    expect(findRegistrationIdBySecret(text)).toBeUndefined()
  }
})
