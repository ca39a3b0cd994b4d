import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawAttestation } from '~/features/attestation/draw.server'
import { loader as keys } from '~/routes/attestation/keys'
import { aHeldEdition, anAttestedPerson, aPaper, aPerson, aWatchedActivity, seen } from '../../factories/attestation'
import { printPage } from '../../support/print-pdf'
import { readPdf } from '../../support/read-pdf'
import { readQr } from '../../support/read-qr'

// The script that docs/attestation.md gives to whoever verifies without us, run as they would, with no database.

let folder: string
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lnpsq-verify-'))
  const [, script = ''] = /```js\n(.*?)```/s.exec(readFileSync('docs/attestation.md', 'utf8')) ?? []
  file('verify.mjs', script)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function verified(words: string, qr: string, set?: string): Promise<string> {
  const published = file('cles.json', set ?? (await (await keys()).text()))
  const given = [join(folder, 'verify.mjs'), file('attestation.txt', words), qr, published]
  return new Promise(told => {
    const options = { env: {} as NodeJS.ProcessEnv, cwd: folder }
    execFile(process.execPath, given, options, (error, out, faults) => {
      told(`${out.trim()}${faults} (${error?.code ?? 0})`)
    })
  })
}

async function attachedTo(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const files = (await document.getAttachments()) as Record<string, { content: Uint8Array }>
  return Buffer.from(files['attestation.txt']?.content ?? []).toString('utf8')
}

/** As somebody types what they read on the paper. */
async function typedFrom(pdf: Buffer): Promise<string> {
  const heard = (await readPdf(pdf)).heard.map(({ said }) => said)
  const after = (label: string) => heard[heard.indexOf(label) + 1]
  const activities = heard.slice(
    heard.indexOf('Activités') + 1,
    heard.findIndex(said => said.startsWith('Délivrée')),
  )
  return [
    'Attestation de présence LNPSQ, version 1',
    `Code : ${heard.find(said => /^[0-9A-Z]{5} [0-9A-Z]{5}$/.test(said))?.replace(' ', '')}`,
    `Nom : ${heard[heard.findIndex(said => said.endsWith('atteste la présence de')) + 1]}`,
    `Édition : ${heard[0]}`,
    `Jour : ${after('Jour')}`,
    `Horaires : ${after('Horaires de l’édition')}`,
    `Lieu : ${after('Lieu')}`,
    ...activities.map(title => `Activité : ${title}`),
    `Délivrée le : ${/^Délivrée le (.*) par/.exec(heard.find(said => said.startsWith('Délivrée')) ?? '')?.[1]}`,
  ].join('\n')
}

test('the attached words, or those typed from the paper, are verified with the published key alone', async () => {
  const held = await aHeldEdition()
  const person = await aPerson(held)
  await seen(held, person)
  const activities = [await aWatchedActivity(held, 'Démonter l’ordinateur'), await aWatchedActivity(held, 'Robots')]
  for (const activity of activities) await seen(held, person, activity)
  const paper = await aPaper(person, { name: 'Zoé d’Exemple', activityIds: activities.map(({ id }) => id) })
  const pdf = await drawAttestation(paper)
  const qr = (await readQr(await printPage(pdf, 150))) ?? ''

  expect(await attachedTo(pdf)).toBe(paper.text)
  expect(await verified(paper.text, qr)).toBe('genuine (0)')
  const typed = await typedFrom(pdf)
  expect(typed).toContain('Zoé d’Exemple')
  expect(await verified(typed, qr)).toBe('genuine (0)')
  expect(await verified(typed.replace('Zoé', 'Zoe'), qr)).toBe('signed, but other words (1)')
  expect(await verified(typed.replace(/Activité : Robots\n/, ''), qr)).toBe('signed, but other words (1)')
})

test('a changed letter, a cut code and a foreign key are refused', async () => {
  const { paper } = await anAttestedPerson()
  const refused = 'not signed by these keys (1)'
  const changed = paper.address.replace(/.(?=.{90}$)/, letter => (letter === 'A' ? 'B' : 'A'))
  expect(await verified(paper.text, changed)).toBe(refused)
  expect(await verified(paper.text, paper.address.slice(0, -5))).toBe(refused)
  expect(await verified(paper.text, 'https://exemple.fr')).toBe(refused)
  const foreign = { kty: 'OKP', crv: 'Ed25519', kid: '0', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  expect(await verified(paper.text, paper.address, JSON.stringify({ keys: [foreign] }))).toBe(refused)
  expect(await verified(paper.text, paper.address, JSON.stringify({ keys: [] }))).toBe(refused)
})
