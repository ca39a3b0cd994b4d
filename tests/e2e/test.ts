import AxeBuilder from '@axe-core/playwright'
import { test as base, type Cookie, expect, type Page } from '@playwright/test'
import { type AppServer, startApp } from '../support/app-server.ts'

/** `world`: files that give it another name have an application and a database of their own. */
export type AppOptions = { engine: 'postgres' | 'embedded'; world: string; app: AppServer }

/**
 * A page of the built application. It fails on any console error, and on any request that leaves the application's
 * origin.
 */
export const test = base.extend<{ watched: undefined }, AppOptions>({
  engine: ['postgres', { option: true, scope: 'worker' }],
  world: ['shared', { option: true, scope: 'worker' }],
  app: [
    async ({ engine }, use) => {
      const app = await startApp({ postgresUrl: engine === 'postgres' ? process.env.E2E_POSTGRES_URL : undefined })
      await use(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 900_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  watched: [
    async ({ context, app }, use) => {
      const faults: string[] = []
      context.on('console', message => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      context.on('weberror', error => faults.push(`error: ${error.error().message}`))
      context.on('request', request => {
        const url = request.url()
        if (/^https?:/.test(url) && new URL(url).origin !== app.url) faults.push(`foreign request: ${url}`)
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** What axe finds wrong on the page, one line each. It reads no frame that runs no script: what stands there is a page of its own. */
export async function accessibilityFaults(page: Page, rulesLeftOut: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').disableRules(rulesLeftOut).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
}

/** What a browser that signed in holds, for each application and account: asked for too often, links are refused. */
const sessions = new Map<string, Cookie[]>()

/** Signs in as a sample account does: by the link asked for, shown on the page where no mail leaves this machine. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/connexion')
  const account = `${new URL(page.url()).origin} ${email}`
  await page.context().addCookies(sessions.get(account) ?? [])
  await page.goto('/organisation')
  if (page.url().endsWith('/organisation')) return

  await page.goto('/connexion')
  await page.getByLabel('Votre adresse e-mail').fill(email)
  await page.getByRole('button', { name: 'Recevoir mon lien' }).click()
  await page.getByRole('link', { name: 'me connecter' }).click()
  await page.getByRole('button', { name: 'Me connecter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bonjour')
  const cookies = await page.context().cookies()
  sessions.set(
    account,
    cookies.filter(({ name }) => name.includes('session_token')),
  )
}

/** Time alone brings nothing new to a page: it hears of what happens by events, or not at all. */
export function hearEventsAlone(page: Page) {
  return page.addInitScript(() => {
    window.setInterval = (() => 0) as unknown as typeof window.setInterval
  })
}
