import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Mail } from '~/lib/mail.server'
import { freePort } from '../../support/postgres-server'
import { startSmtpServer } from '../../support/smtp-server'

const LETTER: Mail = {
  id: 'a3bb189e-8bf9-4888-9912-ace4e6543002',
  to: 'samira@exemple.fr',
  subject: 'Votre billet',
  html: '<p><img src="cid:billet.png" alt="" />Voici votre billet.</p>',
  text: 'Voici votre billet.',
}

let stop: () => Promise<unknown> = async () => {}
afterEach(async () => {
  await stop()
  vi.unstubAllEnvs()
})

const mailerTo = async (url: string) => {
  vi.resetModules()
  vi.stubEnv('SMTP_URL', url)
  return (await import('~/lib/mail.server')).sendMail
}
const serverThat = async (answers: Parameters<typeof startSmtpServer>[0] = {}) => {
  const server = await startSmtpServer(answers)
  stop = server.stop
  return { mails: server.mails, send: await mailerTo(server.url) }
}

test('an SMTP server takes a mail under its own id', async () => {
  const { mails, send } = await serverThat()
  expect(await send(LETTER)).toEqual({ outcome: 'accepted', providerId: null })
  expect(mails).toMatchObject([{ to: 'samira@exemple.fr' }])
  expect(mails[0]?.content).toContain('Message-ID: <a3bb189e-8bf9-4888-9912-ace4e6543002@localhost>')
  expect(mails[0]?.content).toContain('Voici votre billet.')
  expect(mails[0]?.content).not.toContain('List-Unsubscribe')
})

test('a mail that can be stopped says how, in one click too', async () => {
  const { mails, send } = await serverThat()
  await send({ ...LETTER, stopLink: 'https://lnpsq.fr/billet/secret/messages' })
  expect(mails[0]?.content).toContain('List-Unsubscribe: <https://lnpsq.fr/billet/secret/messages>')
  expect(mails[0]?.content).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

test('a picture is shown in the mail by its name, and other files come along', async () => {
  const { mails, send } = await serverThat()
  const picture = { name: 'billet.png', type: 'image/png', content: new Uint8Array([1, 2, 3]) }
  const day = { name: 'salon.ics', type: 'text/calendar', content: Buffer.from('BEGIN:VCALENDAR') }
  await send({ ...LETTER, files: [picture, day] })
  expect(mails[0]?.content).toContain('Content-ID: <billet.png>')
  expect(mails[0]?.content).toContain('AQID')
  expect(mails[0]?.content).toContain('Content-Type: text/calendar; name=salon.ics')
})

test.each([
  ['an address', { to: '550 no such person' }],
  ['a content', { data: '554 refused' }],
])('%s that the server refuses for good is refused', async (_what, answers) => {
  const { send } = await serverThat(answers)
  expect(await send(LETTER)).toEqual({ outcome: 'refused' })
})

describe('a mail is tried again', () => {
  test.each([
    ['the server is busy', { to: '451 come again' }],
    ['it refuses our own address', { from: '553 who are you' }],
    ['it refuses us', { connection: '554 not you' }],
  ])('when %s', async (_when, answers) => {
    const { send } = await serverThat(answers)
    await expect(send(LETTER)).rejects.toThrow()
  })
  test('when nobody answers', async () => {
    const send = await mailerTo(`smtp://127.0.0.1:${await freePort()}`)
    await expect(send(LETTER)).rejects.toThrow()
  })
})
