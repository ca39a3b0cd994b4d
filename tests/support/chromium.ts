import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const USUAL_PLACES = [
  // No window, and no pages of a window's own: fewer processes.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium to drive: Playwright's own, else the machine's, else one installed now. */
export function findChromium(): string {
  const found = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...USUAL_PLACES].find(
    place => place && existsSync(place),
  )
  if (found) return found

  for (const install of [installWithPlaywright, installWithApt]) {
    try {
      install()
    } catch {
      continue
    }
    const installed = [chromium.executablePath(), ...USUAL_PLACES].find(existsSync)
    if (installed) return installed
  }
  throw new Error('No Chromium: install one, or give its path in CHROMIUM_PATH.')
}

function installWithApt() {
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  const install = ['install', '-y', '-qq', '--no-install-recommends']
  execFileSync('apt-get', [...install, 'chromium-headless-shell'], { stdio: 'inherit' })
}

function installWithPlaywright() {
  execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], { stdio: 'inherit', timeout: 10 * 60_000 })
}
