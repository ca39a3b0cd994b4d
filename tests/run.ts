import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findChromium } from './support/chromium.ts'

// The whole proof, or with --check the part that takes seconds. One line at the end adds all suites up.

type Count = { passed: number; failed: number }
const REPORTS = 'test-results'
const quick = process.argv.includes('--check')

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const counts = [
  check('format and lint', 'biome', ['ci', '--error-on-warnings']),
  check('types', 'tsc', []),
  vitest(quick ? ['--project', 'unit'] : []),
  ...(quick ? [] : [check('build', 'npm', ['run', '--silent', 'build']), browser()]),
]

const passed = sum(counts, 'passed')
const failed = sum(counts, 'failed')
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** A command that is right or wrong as a whole counts as one test. */
function check(name: string, command: string, parameters: string[]): Count {
  const right = run(name, command, parameters)
  return { passed: right ? 1 : 0, failed: right ? 0 : 1 }
}

function vitest(projects: string[]): Count {
  const file = `${REPORTS}/vitest.json`
  const right = run('unit and integration tests', 'vitest', [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...projects,
  ])
  const report = readReport(file) as { numPassedTests?: number; numFailedTests?: number; numPendingTests?: number }
  return tally(right, report.numPassedTests, (report.numFailedTests ?? 0) + (report.numPendingTests ?? 0))
}

function browser(): Count {
  const file = `${REPORTS}/playwright.json`
  const right = run('browser journeys', 'playwright', ['test', '--config=tests/e2e/playwright.config.ts'], {
    CHROMIUM_PATH: findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const { stats } = readReport(file) as {
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return tally(right, stats?.expected, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (stats?.skipped ?? 0))
}

/** A runner that failed without naming a failed test (it crashed, it found none) still counts as one failure. */
function tally(right: boolean, passed = 0, failed = 0): Count {
  return { passed, failed: failed || (right && passed > 0 ? 0 : 1) }
}

function run(name: string, command: string, parameters: string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  })
  return status === 0
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

function sum(all: Count[], key: keyof Count): number {
  return all.reduce((total, count) => total + count[key], 0)
}
