import { readFileSync, writeFileSync } from 'node:fs'
import type { AppServer } from '../support/app-server'
import { aHeldEdition } from './worlds'

const LINES = 5000
const BAD_LINES = 50
const PEOPLE = 100_000

/** Sends, previews and confirms a file as a browser does; then takes a whole edition out. Gives back sentences. */
export async function measureFiles(app: AppServer): Promise<string[]> {
  const cookie = await signIn(app)
  return [await importOf5000(app, cookie), ...(await exportOf100000(app, cookie))]
}

async function importOf5000(app: AppServer, cookie: string): Promise<string> {
  const { slug } = await aHeldEdition(1100, 10)
  const address = `${app.url}/organisation/editions/${slug}/imports`
  const form = new FormData()
  form.set('subject', 'registrations')
  form.set('file', new File([fileOf(LINES, BAD_LINES)], 'inscriptions.csv'))

  const memory = watchMemory(app)
  const start = performance.now()
  const sent = await fetch(address, { method: 'POST', body: form, headers: { cookie }, redirect: 'manual' })
  const preview = new URL(sent.headers.get('location') ?? '', app.url).href
  const shown = await (await fetch(`${preview}?voir=erreurs`, { headers: { cookie } })).text()
  const confirmed = await fetch(`${preview}/confirmation`, { method: 'POST', headers: { cookie }, redirect: 'manual' })
  const report = await (await fetch(preview, { headers: { cookie } })).text()
  const seconds = (performance.now() - start) / 1000
  const { peak } = memory.stop()

  const bad = await (await fetch(`${preview}/a-corriger.csv`, { headers: { cookie } })).text()
  const named = bad.match(/annee_naissance\u00a0: /g)?.length
  if (sent.status !== 303 || confirmed.status !== 303) throw new Error('The file was not imported')
  if (named !== BAD_LINES || !shown.includes('annee_naissance') || !/4\s950/.test(report)) {
    throw new Error('The bad lines were not all told')
  }
  return `- (f) import of 5,000 registrations with ${BAD_LINES} bad lines, sent, previewed and confirmed: ${seconds.toFixed(1)} s (goal: under 20 s), peak memory of the process ${peak} MB (goal: under 300 MB)`
}

async function exportOf100000(app: AppServer, cookie: string): Promise<string[]> {
  const { slug } = await aHeldEdition(1101, Math.round(PEOPLE / 1.2))
  const sentences: string[] = []
  for (const format of ['csv', 'xlsx']) {
    const memory = watchMemory(app)
    const start = performance.now()
    const answer = await fetch(`${app.url}/organisation/editions/${slug}/exports/inscriptions.${format}`, {
      headers: { cookie },
    })
    let bytes = 0
    for await (const part of answer.body ?? []) bytes += part.length
    const seconds = (performance.now() - start) / 1000
    const { before, peak } = memory.stop()
    sentences.push(
      `- (g) export of ${PEOPLE.toLocaleString('en')} registrations in ${format.toUpperCase()}, ${(bytes / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s, memory of the process ${before} MB before, ${peak} MB at most`,
    )
  }
  return sentences
}

/** As people write it: semicolons, some present, some with a contact, one line in a hundred with a year that is none. */
function fileOf(lines: number, bad: number): string {
  const of = (items: string[], index: number) => items[index % items.length] ?? ''
  const people = Array.from({ length: lines }, (_, index) => [
    of(['Samira', 'Léo', 'Zoé', 'Yacine', ''], index),
    `Personne ${index}`,
    index % 2 ? `personne-${index}@exemple.fr` : '',
    index % 3 ? '' : `06 ${String(10_000_000 + index).replace(/(..)(?=.)/g, '$1 ')}`,
    index % (lines / bad) === 7 ? 'jeune' : String(1950 + (index % 60)),
    of(['femme', 'homme', '', 'autre'], index),
    of(['La Reynerie', 'oui', 'non', '', 'QN03109M'], index),
    of(['demandeur d’emploi', 'étudiante', '', 'en emploi'], index),
    '',
    of(['oui', 'non', 'oui', ''], index),
  ])
  const header = 'prenom;nom;email;telephone;annee_naissance;genre;quartier;situation;prescripteur;present'
  return [header, ...people.map(cells => cells.join(';'))].join('\r\n')
}

async function signIn(app: AppServer): Promise<string> {
  const answer = await fetch(app.signInLink('Organisation'), { method: 'POST', redirect: 'manual' })
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}

/** The memory of the process in MB: before, and the most that it held until stopped, as Linux counts it. */
function watchMemory(app: AppServer) {
  const pid = app.process.pid ?? 0
  const read = (key: string) => {
    const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${key}:\\s+(\\d+)`))?.[1]
    return Math.round(Number(kilobytes) / 1024)
  }
  // Linux counts the peak anew from here.
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const before = read('VmRSS')
  return { stop: () => ({ before, peak: read('VmHWM') }) }
}
