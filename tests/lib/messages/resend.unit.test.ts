import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Mail, sendMail } from '~/lib/mail.server'
import { type MailProvider, startMailProvider } from '../../support/mail-provider'

const LETTER: Mail = {
  id: 'a3bb189e-8bf9-4888-9912-ace4e6543002',
  to: 'samira@exemple.fr',
  subject: 'Votre billet',
  html: '<p>Voici votre billet.</p>',
  text: 'Voici votre billet.',
}

let provider: MailProvider
let send: typeof sendMail

beforeEach(async () => {
  provider = await startMailProvider()
  for (const [name, value] of Object.entries(provider.environment)) vi.stubEnv(name, value)
  vi.resetModules()
  send = (await import('~/lib/mail.server')).sendMail
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await provider.stop()
})

const payload = () => JSON.parse([...provider.taken.values()][0]?.payload ?? '{}')

test('Resend takes a mail once, however often it is handed over', async () => {
  const first = await send(LETTER)
  expect(first).toEqual({ outcome: 'accepted', providerId: provider.taken.get(LETTER.id)?.id })
  expect(await send(LETTER)).toEqual(first)
  expect(provider.taken.size).toBe(1)
  expect(payload().tags).toEqual([{ name: 'message', value: LETTER.id }])
  expect(payload().headers).toEqual({})
})

test('a mail handed over again with another content was taken already', async () => {
  await send(LETTER)
  expect(await send({ ...LETTER, text: 'Autre chose.' })).toEqual({ outcome: 'accepted', providerId: null })
  expect(payload().text).toBe('Voici votre billet.')
})

test('a mail that can be stopped says how, and a picture is shown by its name', async () => {
  const files = [{ name: 'billet.png', type: 'image/png', content: new Uint8Array([1, 2, 3]) }]
  await send({ ...LETTER, stopLink: 'https://lnpsq.fr/billet/secret/messages', files })
  expect(payload().headers).toEqual({
    'List-Unsubscribe': '<https://lnpsq.fr/billet/secret/messages>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  expect(payload().attachments).toMatchObject([{ filename: 'billet.png', content: 'AQID', content_id: 'billet.png' }])
})

test('an address that Resend refuses is refused', async () => {
  expect(await send({ ...LETTER, to: 'refused@exemple.fr' })).toEqual({ outcome: 'refused' })
})

test.each(['too-many', 'broken', 'dropped', 'dropped-after'] as const)(
  'a mail is tried again when it was %s',
  async fault => {
    provider.follow(() => fault)
    await expect(send(LETTER)).rejects.toThrow()
    provider.follow(() => undefined)
    expect(await send(LETTER)).toEqual({ outcome: 'accepted', providerId: provider.taken.get(LETTER.id)?.id })
    expect(provider.taken.size).toBe(1)
  },
)

test('a mail that is still being taken is tried again', async () => {
  provider.follow(() => 'late')
  const first = send(LETTER)
  await vi.waitUntil(() => provider.attempts.size > 0)
  await expect(send(LETTER)).rejects.toThrow('concurrent_idempotent_requests')
  expect(await first).toMatchObject({ outcome: 'accepted' })
})
