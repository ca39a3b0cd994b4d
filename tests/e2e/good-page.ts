import type { Page } from '@playwright/test'
import { accessibilityFaults, expect } from './test.ts'

export const WIDTHS = [360, 1280]
const LIMIT = 60_000

type Reading = { bytes: number; scripts: number }

/** Opens a page in a browser that has nothing in its cache; tells what crossed the network, compressed. */
async function read(page: Page, path: string): Promise<Reading> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await session.detach()
  const scripts = await page.locator('script:not([type="application/ld+json"])').count()
  return { bytes, scripts }
}

/** A visitor's page at both widths: light, without script, readable by everyone. */
export async function expectGoodPage(page: Page, path: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const { bytes, scripts } = await read(page, path)
    expect.soft(scripts, `${path} sends no script`).toBe(0)
    expect.soft(bytes, `${path} weighs ${bytes} bytes`).toBeLessThanOrEqual(LIMIT)
    await expectReadable(page, `${path} at ${width} px`)
  }
}

export async function expectReadable(page: Page, name: string) {
  expect.soft(await accessibilityFaults(page), name).toEqual([])
  expect.soft(await page.locator('h1').count(), `${name} has one title`).toBe(1)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(overflow, `${name} does not scroll sideways`).toBeLessThanOrEqual(0)
}

/** `/editions/…` of the edition that takes registrations. */
export async function nextEdition(page: Page): Promise<string> {
  await page.goto('/')
  const href = await page.getByRole('link', { name: 'Je m’inscris' }).first().getAttribute('href')
  return (href ?? '').replace(/\/inscription$/, '')
}
