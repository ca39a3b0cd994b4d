import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { AppServer } from '../support/app-server'
import { measureAddresses } from './addresses'
import { measureComparison } from './comparison'
import { measureDecoding } from './decoding'
import { measureFigures } from './figures'
import { measureFiles } from './files'
import { measureGuidePrint } from './guide-print'
import { compare, type Ratio, requestsPerSecond } from './load'
import { measureRegistrationMail } from './registration-mail'
import { measureRounds } from './rounds'
import { measureScans } from './scans'
import { measureSearch } from './search'
import { measureVerdict } from './verdict'
import { openEdition } from './worlds'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const ANSWERS = 'firstName=Samira&birthYear=1998&gender=woman&district=la-reynerie&situation=job-seeker'

/** Where other applications of the same build find a database of their own. */
export type OtherApps = { postgresUrl: string; environment: Record<string, string> }

/** Prints every measure; with --write, docs/performance.md becomes what was printed. */
export async function measure(app: AppServer, others: OtherApps): Promise<void> {
  const lines: string[] = []
  const say = (line: string) => {
    lines.push(line)
    console.log(line)
  }
  // First, in a process that has done nothing else: the memory is then the file's own.
  const files = await measureFiles(app)
  const edition = await openEdition()
  const page = `${app.url}/editions/${edition.slug}`

  say('| Measure | Ours | Reference | Ratio | Goal |')
  say('| --- | --- | --- | --- | --- |')
  const insertUrl = `${app.url}/bench/insertion`
  const insert = () =>
    requestsPerSecond(
      { url: insertUrl, method: 'POST', headers: FORM, body: () => `editionId=${edition.id}&${ANSWERS}` },
      303,
    )
  const register = (extra: () => string) => () =>
    requestsPerSecond({ url: `${page}/inscription`, method: 'POST', headers: FORM, body: () => ANSWERS + extra() }, 303)

  say(
    line(
      '(a) registrations/s, against the one insert',
      await compare(
        register(() => ''),
        insert,
      ),
      '≥ 0.5',
    ),
  )
  const withEmail = () => `&email=a${Math.random().toString(36).slice(2)}@exemple.fr`
  say(line('(a) the same with an e-mail and its message', await compare(register(withEmail), insert), 'none'))

  const empty = () => requestsPerSecond({ url: `${app.url}/bench/vide` }, 200)
  const programme = () => requestsPerSecond({ url: `${page}/programme` }, 200)
  say(line('(b) programme pages/s, against an empty page', await compare(programme, empty), '≥ 0.4'))

  say('')
  for (const sentence of await measureScans(app, edition)) say(sentence)

  say('')
  for (const sentence of await measureFigures(app)) say(sentence)
  say('')
  say(`- (e) peak memory of the process after all of this: ${peakMemory(app.process.pid)} MB (goal: under 300 MB)`)
  say('')
  for (const sentence of files) say(sentence)
  say(measureRounds())
  say(await measureAddresses())
  say(await measureComparison(app))
  say(await measureGuidePrint(app))
  say(await measureSearch())
  say(await measureRegistrationMail(others))
  for (const sentence of await measureVerdict(app)) say(sentence)
  say('')
  for (const sentence of await measureDecoding()) say(sentence)
  if (process.argv.includes('--write')) writeFileSync('docs/performance.md', report(lines))
}

function line(name: string, { measured, reference, ratio }: Ratio, goal: string): string {
  return `| ${name} | ${measured.toFixed(0)} | ${reference.toFixed(0)} | ${ratio.toFixed(2)} | ${goal} |`
}

/** The most memory the process ever held, in MB, as Linux counts it. */
function peakMemory(pid = 0): string {
  try {
    const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)?.[1]
    return (Number(kilobytes) / 1024).toFixed(0)
  } catch {
    return 'unknown'
  }
}

function report(lines: string[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const day = new Date().toISOString().slice(0, 10)
  return `# Performance

Measured on ${day} by \`npm run bench -- --write\`: the built application in one process, a real Postgres with its disk
writes, and the load generator share one machine of ${machine}. Ratios are medians of three pairs measured in turn; absolute
figures say little on another machine.

${lines.join('\n')}

(b) misses its goal, as it did when there were few addresses (0.24), and (a) misses its own narrowly: their references, an empty page and
a bare insert, gain most from being looked for among few addresses (docs/decisions/remix-2.md). On one machine, on
2026-11-30, an empty page went from 93 to 1,137 requests a second and the programme from 47 to 90 (two processes in turn, on embedded
files); a registration from 123 to 370 (this bench before and after, on a Postgres: its reference went from 160 to 757).

Where the time goes, read off a profile of the programme: React writes some thirty cards in a quarter of it, texts and their
translations included; drizzle takes an eighth, the garbage a tenth, the encoding of the loader's data (which Remix does even for a
page without script) a twentieth, the matching of addresses as much; the rest is Node's, and spread. A single scan spends most of
its time counting who is in. Memory stays low because \`npm start\` gives Node a small heap; raise \`--max-old-space-size\` there for
larger work. The live heap is 60 MB whatever the load: most of the rest is native, and \`MALLOC_ARENA_MAX=2\` in the environment takes
some 40 MB of it away on Linux. Files, (f) and (g), are measured first, in a process that has done nothing else.

The pictures of (k) are drawn, always the same, from hardly harmed to hopeless: what counts is the order of the decoders, not the
rate. zxing-wasm weighs 414 KiB compressed with its script, zbar-wasm 177, jsqr 56 at least: the door takes the first, which reads most
and fastest, and keeps it only where the browser does not read QR by itself. A camera gives a new picture eight times a second.

(l) gives a person 0.3 s to step forward; tickets read without any pause on the slowed processor wait for the sending of those before:
109 ms online, 33 ms without, measured by themselves on 2026-11-29.

(n) deals its pages from the guide's own sentences, so that most words stand in half of them: worse than a real guide. The embedded
database takes three times as long (median 82 ms, 95 % under 267 ms, measured by themselves on 2026-11-29).

(o) compares processes: a registration never waits for the provider. What the references take more is their own workers' share of the
same process, which send or keep what the registrations before have caused; those of a provider that hangs do nothing but wait.

What a phone keeps of the door, kiosk included, weighs 200 KiB compressed, and 616 KiB with the fallback decoder: tests/e2e/door-copy.spec.ts
measures it at each run, and fails above 400 and 900.
`
}
