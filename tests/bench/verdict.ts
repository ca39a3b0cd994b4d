import { chromium, type Page } from '@playwright/test'
import { createEdition } from '~/features/edition/create.server'
import { ticketAddress } from '~/features/ticket/format'
import { parisDay } from '~/lib/dates'
import type { AppServer } from '../support/app-server'
import { findChromium } from '../support/chromium'
import { anInvitation, signedTickets } from './worlds'

const KNOWN = 1000
const READ = 50
/** This machine, then a phone, which is several times slower. */
const SLOWDOWNS = [1, 4]
const CAMERA = ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

/** From a ticket read to its verdict on the screen, in the browser, the entry written in the phone's log meanwhile. */
export async function measureVerdict(app: AppServer): Promise<string[]> {
  const heldOn = parisDay(new Date())
  const edition = await createEdition({
    number: 980,
    slug: 'banc-porte',
    name: 'Banc d’essai',
    year: Number(heldOn.slice(0, 4)),
    heldOn,
    startsAt: new Date(),
    endsAt: new Date(Date.now() + 6 * 3600_000),
  })
  const tickets = (await signedTickets(edition, KNOWN)).map(ticket => ticketAddress(app.url, ticket))
  const browser = await chromium.launch({ executablePath: findChromium(), args: CAMERA })
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, permissions: ['camera'] })
  await page.goto(app.url + (await anInvitation(edition)))
  await page.getByText('en ligne').waitFor()
  await page.waitForTimeout(5000)
  const processor = await page.context().newCDPSession(page)
  const sentences: string[] = []
  for (const rate of SLOWDOWNS) {
    await processor.send('Emulation.setCPUThrottlingRate', { rate })
    const online = spread(await verdictTimes(page, tickets.splice(0, READ)))
    await page.context().setOffline(true)
    const offline = spread(await verdictTimes(page, tickets.splice(0, READ)))
    await page.context().setOffline(false)
    sentences.push(
      `- (l) from a ticket read to its verdict on the screen, ${KNOWN.toLocaleString('en')} tickets known, processor slowed ${rate} times: ${online} online, ${offline} with the network cut (goal: under 100 ms)`,
    )
  }
  await browser.close()
  return sentences
}

/** Milliseconds, one for each ticket; each must be welcome. */
function verdictTimes(page: Page, tickets: string[]): Promise<number[]> {
  return page.evaluate(async texts => {
    const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }))
    const verdict = () => [...document.querySelectorAll('h2')].find(title => title.textContent?.startsWith('Bienvenue'))
    const becomes = (isThere: boolean) =>
      new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('No verdict')), 10_000)
        const look = () => {
          if (Boolean(verdict()) !== isThere) requestAnimationFrame(look)
          else resolve(clearTimeout(late))
        }
        look()
      })
    const times: number[] = []
    for (const text of texts) {
      for (const character of text) press(character)
      const readAt = performance.now()
      press('Enter')
      await becomes(true)
      times.push(performance.now() - readAt)
      for (const button of document.querySelectorAll('button'))
        if (button.textContent === 'Billet suivant') button.click()
      await becomes(false)
      // The next person steps forward.
      await new Promise(resolve => setTimeout(resolve, 300))
    }
    return times
  }, tickets)
}

function spread(times: number[]): string {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)} ms`
  return `${at(0.5)} (95 % under ${at(0.95)})`
}
