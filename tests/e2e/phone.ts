import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, devices, type LaunchOptions, type Page } from '@playwright/test'
import { writeFilm } from '../support/camera-film.ts'
import { signIn } from './test.ts'

export const SMALL_PHONE = { ...devices['Galaxy S9+'], viewport: { width: 360, height: 740 }, locale: 'fr-FR' }

/** A browser whose camera sees this: one QR, or several one after the other. */
export function browserThatSees(seen: string | string[], { executablePath, args = [] }: LaunchOptions) {
  const film = join(mkdtempSync(join(tmpdir(), 'lnpsq-film-')), 'seen.y4m')
  writeFilm(film, seen)
  return chromium.launch({
    executablePath,
    args: [
      ...args,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
}

/** Makes a page the door of the edition that is open, or its kiosk, as an organiser does on the spot. */
export async function openAs(page: Page, kind: 'door' | 'kiosk') {
  await signIn(page, 'organisation@exemple.fr')
  await page.goto('/')
  const link = page.getByRole('link', { name: 'Je m’inscris' }).first()
  const edition = ((await link.getAttribute('href')) ?? '').replace('/inscription', '')
  await page.evaluate(
    ({ action, kind }) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = action
      const field = document.createElement('input')
      field.name = 'kind'
      field.value = kind
      form.append(field)
      document.body.append(form)
      form.submit()
    },
    { action: `/organisation${edition}/accueil/ouverture`, kind },
  )
  await page.waitForURL(/\/porte/)
  if (kind === 'door') await page.getByRole('button', { name: 'Compter pour de vrai' }).click()
}
