import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { findChromium } from './support/chromium.ts'

// The whole proof, or with --check the part that takes seconds. The end names again what failed, and its last line adds all up.

type Count = { passed: number; failures: string[] }
type VitestFile = { message: string; name: string; assertionResults: VitestTest[] }
type VitestTest = { fullName: string; status: string; failureMessages: string[] | null }
type BrowserSuite = { specs: BrowserSpec[]; suites?: BrowserSuite[] }
type BrowserSpec = { file: string; title: string; tests: BrowserTest[] }
type BrowserTest = { status: string; results: { errors: { message: string }[] }[] }

const REPORTS = 'test-results'
/** Enough of a failure to know it again: the rest stands where it happened. */
const FAILURE_LINES = 12
const quick = process.argv.includes('--check')

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const counts = [
  check('format and lint', 'biome', ['ci', '--error-on-warnings']),
  check('types', 'tsc', []),
  vitest(quick ? ['--project', 'unit'] : []),
  ...(quick ? [] : [check('build', 'npm', ['run', '--silent', 'build']), browser()]),
]

const passed = counts.reduce((total, count) => total + count.passed, 0)
const failures = counts.flatMap(count => count.failures)
for (const failure of failures) console.log(`\n✘ ${failure}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length === 0 ? 0 : 1

/** A command that is right or wrong as a whole counts as one test. */
function check(name: string, command: string, parameters: string[]): Count {
  const right = run(name, command, parameters)
  return { passed: right ? 1 : 0, failures: right ? [] : [name] }
}

function vitest(projects: string[]): Count {
  const name = 'unit and integration tests'
  const file = `${REPORTS}/vitest.json`
  const right = run(name, 'vitest', [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...projects,
  ])
  const { testResults = [] } = readReport(file) as { testResults?: VitestFile[] }
  const tests = testResults.flatMap(({ name: path, message, assertionResults }) =>
    assertionResults.length > 0
      ? assertionResults.map(test => ({ ...test, path, messages: test.failureMessages ?? [] }))
      : [{ fullName: 'could not be read', status: 'failed', path, messages: [message] }],
  )
  const failures = tests
    .filter(test => test.status !== 'passed')
    .map(test => tell(test.status, test.path, test.fullName, test.messages))
  return tally(name, right, tests.length - failures.length, failures)
}

function browser(): Count {
  const name = 'browser journeys'
  const file = `${REPORTS}/playwright.json`
  const right = run(name, 'playwright', ['test', '--config=tests/e2e/playwright.config.ts'], {
    CHROMIUM_PATH: findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const { suites = [] } = readReport(file) as { suites?: BrowserSuite[] }
  const tests = suites.flatMap(specsOf).flatMap(spec => spec.tests.map(test => ({ ...test, ...spec })))
  const failures = tests
    .filter(test => test.status !== 'expected')
    .map(test => {
      const messages = test.results.flatMap(result => result.errors.map(error => error.message))
      return tell(test.status, `tests/e2e/${test.file}`, test.title, messages)
    })
  return tally(name, right, tests.length - failures.length, failures)
}

function specsOf(suite: BrowserSuite): BrowserSpec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
}

/** A runner that failed without naming a failed test (it crashed, it found none) still counts as one failure. */
function tally(name: string, right: boolean, passed: number, failures: string[]): Count {
  const silent = failures.length === 0 && (!right || passed === 0)
  return { passed, failures: silent ? [`${name}: failed outside of every test, see above`] : failures }
}

function tell(status: string, file: string, title: string, messages: string[]): string {
  const lines = messages.flatMap(message => message.split('\n')).filter(line => !line.includes('/node_modules/'))
  return [`${relative('.', file)} › ${title} (${status})`, ...lines.slice(0, FAILURE_LINES)].join('\n  ')
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
