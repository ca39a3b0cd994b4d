import { defineConfig } from '@playwright/test'
import type { AppOptions } from './test.ts'

export default defineConfig<object, AppOptions>({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  globalSetup: './postgres.setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // They end what hangs, and measure nothing: machines may be slow.
  timeout: 900_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    locale: 'fr-FR',
    timezoneId: 'America/Bogota',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
  projects: [
    { name: 'postgres', use: { engine: 'postgres' } },
    { name: 'embedded', testMatch: 'main-journey.spec.ts', use: { engine: 'embedded' } },
  ],
})
