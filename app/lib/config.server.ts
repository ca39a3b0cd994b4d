import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]']

const flag = (sentence: string) => z.enum(['true', 'false'], sentence).transform(value => value === 'true')

const S3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

const SettingsSchema = z.object({
  PORT: z.coerce.number('PORT must be a number.').int().min(0).max(65535, 'PORT must be at most 65535.').default(3000),
  HOST: z.string().default('localhost'),
  APP_URL: z.url({ protocol: /^https?$/, error: 'APP_URL must be an address such as https://lnpsq.fr.' }).optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must look like postgres://user:password@host:5432/name.' })
    .optional(),
  SESSION_SECRET: z.string().min(32, 'SESSION_SECRET must hold 32 characters or more.').optional(),
  DEMO: flag('DEMO must be true or false.').optional(),
  ADMIN_EMAIL: z.email('ADMIN_EMAIL must be an e-mail address.').optional(),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_[A-Za-z0-9+/]{16,}=*$/,
      'RESEND_WEBHOOK_SECRET must be the signing secret that Resend shows: whsec_…',
    )
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must look like smtps://user:password@smtp.exemple.fr:465.' })
    .optional(),
  MAIL_FROM: z.string().default('Le Numérique Prend Ses Quartiers <bonjour@lnpsq.invalid>'),
  BREVO_API_KEY: z.string().min(1).optional(),
  BREVO_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'BREVO_BASE_URL must be an address such as https://api.brevo.com/v3.' })
    .default('https://api.brevo.com/v3'),
  SMS_SENDER: z
    .string()
    .regex(/^[A-Za-z0-9]{1,11}$/, 'SMS_SENDER must be 11 letters or digits at most.')
    .default('LNPSQ'),
  TRUST_PROXY: z.coerce.number('TRUST_PROXY must be the number of proxies.').int().min(0).default(0),
  REGISTRATION_LIMIT: z.coerce.number('REGISTRATION_LIMIT must be a number.').int().min(1).default(300),
  GEOCODER_URL: z
    .url({ protocol: /^https?$/, error: 'GEOCODER_URL must be an address such as https://data.geopf.fr/geocodage.' })
    .default('https://data.geopf.fr/geocodage'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'S3_ENDPOINT must be an address such as https://s3.fr-par.scw.cloud.' })
    .optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
    )
    .default('info'),
})

export type Config = ReturnType<typeof readConfig>

/**
 * The settings of this process, from environment variables (an empty one counts as absent).
 * Throws one error that names every mistake, a sentence each.
 */
export function readConfig(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const settings = SettingsSchema.safeParse(given)
  if (!settings.success) throw new Error(sentences(settings.error))

  const { PORT, HOST, APP_URL, ...rest } = settings.data
  if (rest.RESEND_API_KEY && rest.SMTP_URL) {
    throw new Error('SMTP_URL: give RESEND_API_KEY or SMTP_URL, not both.')
  }
  const missing = S3.filter(name => !rest[name])
  if (missing.length > 0 && missing.length < S3.length) {
    throw new Error(missing.map(name => `${name}: ${name} must be given too, or no S3 setting at all.`).join('\n'))
  }
  const appUrl = (APP_URL ?? `http://${HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST}:${PORT}`).replace(
    /\/$/,
    '',
  )
  const isLocal = LOCAL_HOSTS.includes(HOST) && LOCAL_HOSTS.includes(new URL(appUrl).hostname)

  return {
    port: PORT,
    host: HOST,
    appUrl,
    isLocal,
    dataDir: rest.DATA_DIR,
    databaseUrl: rest.DATABASE_URL,
    sessionSecret: rest.SESSION_SECRET ?? keptSecret(rest.DATA_DIR),
    demo: rest.DEMO ?? isLocal,
    adminEmail: rest.ADMIN_EMAIL,
    resendApiKey: rest.RESEND_API_KEY,
    resendWebhookSecret: rest.RESEND_WEBHOOK_SECRET,
    smtpUrl: rest.SMTP_URL,
    mailFrom: rest.MAIL_FROM,
    brevoApiKey: rest.BREVO_API_KEY,
    brevoUrl: rest.BREVO_BASE_URL.replace(/\/$/, ''),
    smsSender: rest.SMS_SENDER,
    trustProxy: rest.TRUST_PROXY,
    registrationLimit: rest.REGISTRATION_LIMIT,
    geocoderUrl: rest.GEOCODER_URL.replace(/\/$/, ''),
    logLevel: rest.LOG_LEVEL,
    s3: s3Settings(rest),
    /** Messages may be read in the app only where nobody but this machine's user reaches it. */
    showsOutbox: isLocal && !rest.RESEND_API_KEY && !rest.SMTP_URL,
  }
}

/** The store of pictures; undefined: the database keeps them. */
function s3Settings(given: Partial<Record<(typeof S3)[number], string>>) {
  const [endpoint, bucket, region, accessKeyId, secretAccessKey] = S3.map(name => given[name])
  if (!endpoint || !bucket || !region || !accessKeyId || !secretAccessKey) return undefined
  return { endpoint: endpoint.replace(/\/$/, ''), bucket, region, accessKeyId, secretAccessKey }
}

function sentences(error: z.ZodError): string {
  return error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n')
}

/** A secret made at first start and kept beside the embedded database. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}

export const config = readConfig(process.env)
