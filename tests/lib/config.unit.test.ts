import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '~/lib/config.server'

const SESSION_SECRET = 'a secret of thirty-two characters'
const read = (env: Record<string, string>) => readConfig({ SESSION_SECRET, ...env })

test('every setting has a default', () => {
  expect(read({})).toMatchObject({ port: 3000, host: 'localhost', appUrl: 'http://localhost:3000', dataDir: '.data' })
})

test('an empty variable counts as absent', () => {
  expect(read({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test('each mistake gets its sentence', () => {
  const mistakes = {
    PORT: 'a lot',
    APP_URL: 'lnpsq.fr',
    DATABASE_URL: 'mysql://x',
    SESSION_SECRET: 'short',
    DEMO: 'yes',
  }
  expect(() => readConfig(mistakes)).toThrow(
    [
      'PORT: PORT must be a number.',
      'APP_URL: APP_URL must be an address such as https://lnpsq.fr.',
      'DATABASE_URL: DATABASE_URL must look like postgres://user:password@host:5432/name.',
      'SESSION_SECRET: SESSION_SECRET must hold 32 characters or more.',
      'DEMO: DEMO must be true or false.',
    ].join('\n'),
  )
})

test('messages are readable in the app on this machine only, and only without a provider', () => {
  expect(read({}).showsOutbox).toBe(true)
  expect(read({ RESEND_API_KEY: 're_1' }).showsOutbox).toBe(false)
  expect(read({ HOST: '0.0.0.0' }).showsOutbox).toBe(false)
  expect(read({ APP_URL: 'https://lnpsq.fr' }).showsOutbox).toBe(false)
})

test('a real installation has no sample accounts unless asked', () => {
  expect(read({ APP_URL: 'https://lnpsq.fr' }).demo).toBe(false)
  expect(read({ APP_URL: 'https://lnpsq.fr', DEMO: 'true' }).demo).toBe(true)
})

test('a secret is made once and kept', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'lnpsq-config-'))
  const first = readConfig({ DATA_DIR }).sessionSecret
  expect(first.length).toBeGreaterThan(32)
  expect(readConfig({ DATA_DIR }).sessionSecret).toBe(first)
  expect(existsSync(join(DATA_DIR, 'session-secret'))).toBe(true)
})

const S3 = {
  S3_ENDPOINT: 'https://s3.exemple.fr/',
  S3_BUCKET: 'lnpsq',
  S3_REGION: 'fr-par',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'secret',
}

test('pictures go to a bucket when all its settings are given', () => {
  expect(read({}).s3).toBeUndefined()
  expect(read(S3).s3).toEqual({
    endpoint: 'https://s3.exemple.fr',
    bucket: 'lnpsq',
    region: 'fr-par',
    accessKeyId: 'id',
    secretAccessKey: 'secret',
  })
})

test.each(Object.keys(S3))('a bucket without %s is refused', name => {
  expect(() => read({ ...S3, [name]: '' })).toThrow(`${name}: ${name} must be given too, or no S3 setting at all.`)
})

test('mails go through one provider', () => {
  expect(() => read({ RESEND_API_KEY: 're_1', SMTP_URL: 'smtp://localhost' })).toThrow(
    'SMTP_URL: give RESEND_API_KEY or SMTP_URL, not both.',
  )
  expect(read({ SMTP_URL: 'smtps://u:p@smtp.exemple.fr:465' }).showsOutbox).toBe(false)
})

test('each mistake about messages gets its sentence', () => {
  const mistakes = {
    RESEND_WEBHOOK_SECRET: 'secret',
    SMTP_URL: 'smtp.exemple.fr',
    BREVO_BASE_URL: 'brevo',
    SMS_SENDER: 'Le Numérique Prend Ses Quartiers',
  }
  expect(() => read(mistakes)).toThrow(
    [
      'RESEND_WEBHOOK_SECRET: RESEND_WEBHOOK_SECRET must be the signing secret that Resend shows: whsec_…',
      'SMTP_URL: SMTP_URL must look like smtps://user:password@smtp.exemple.fr:465.',
      'BREVO_BASE_URL: BREVO_BASE_URL must be an address such as https://api.brevo.com/v3.',
      'SMS_SENDER: SMS_SENDER must be 11 letters or digits at most.',
    ].join('\n'),
  )
})
