import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { GUIDE_KINDS } from 'db/schema/words'
import { expect, test } from 'vitest'
import { withdrawPage } from '~/features/guide/publish.server'
import { loader as csv } from '~/routes/guide/data/guide-csv'
import { loader as json } from '~/routes/guide/data/guide-json'
import { loader as page } from '~/routes/guide/page'
import { aGuideDraft, aGuidePage, publishedAnew } from '../../factories/guide'
import { call } from '../../support/call'

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })
ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/)
ajv.addFormat('date-time', (text: string) => text === new Date(text).toISOString())
ajv.addFormat('uri', (text: string) => URL.canParse(text))
ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const validate = ajv.compile(JSON.parse(readFileSync('public/schemas/guide.schema.json', 'utf8')))

const told = async () => (await json()).json()
const lines = async (): Promise<string[][]> => parse(await (await csv()).text(), { bom: true, delimiter: ';' })

test('the guide’s data is as its schema says, for each kind of page and for none', async () => {
  expect(validate(await told()), JSON.stringify(validate.errors)).toBe(true)
  for (const kind of GUIDE_KINDS) await aGuidePage(kind)
  await aGuidePage('training', { title: 'Une autre', level: null })
  await aGuidePage('resource', { title: 'Une autre', aim: 'learn' })
  const data = await told()
  validate(data)
  expect(validate.errors).toBeNull()
  expect(data.pages).toHaveLength(GUIDE_KINDS.length + 2)
  expect(data.licence.name).toBe('Licence Ouverte 2.0')
})

test('a page is told with its id, its address and what it says', async () => {
  const { id } = await aGuidePage('job', { rome: 'M1816', keywords: ['wifi'] })
  const [page] = (await told()).pages
  expect(page).toMatchObject({
    id,
    kind: 'job',
    url: 'http://localhost:3000/guide/metiers/technicienne-reseaux',
    title: 'Technicienne réseaux, technicien réseaux',
    reviewedOn: '2026-11-02',
    publishedAt: '2026-11-02T09:00:00.000Z',
    content: { family: 'infrastructure', rome: 'M1816', keywords: ['wifi'], related: [], salary: null },
  })
  expect((await lines()).filter(line => line[5] === 'family')).toEqual([
    [
      id,
      'job',
      page.url,
      page.title,
      '2026-11-02',
      'family',
      '1',
      'infrastructure',
      'Infrastructures, clouds et réseaux',
    ],
  ])
})

test('drafts are told nowhere, nor a person’s agreement', async () => {
  await aGuideDraft('job', { feminine: 'SECRET-FICHE', masculine: 'SECRET-FICHE' })
  await aGuideDraft('portrait', { title: 'SECRET-PORTRAIT', agreedOn: null })
  await aGuidePage('portrait', { agreedOn: '2026-10-01', agreementKeptAt: 'SECRET-CLASSEUR' })
  for (const text of [JSON.stringify(await told()), JSON.stringify(await lines())]) {
    expect(text).toContain('Une développeuse')
    expect(text).not.toMatch(/SECRET|2026-10-01|agree|owner/)
  }
})

test('a page names published sheets alone, by their address of today', async () => {
  const sheet = { feminine: 'Testeuse', masculine: 'Testeur' }
  const former = await aGuidePage('job', sheet)
  await publishedAnew({ ...former, kind: 'job' }, { feminine: 'Vérificatrice', masculine: 'Vérificateur' })
  await aGuideDraft('job', { feminine: 'SECRET-BROUILLON', masculine: 'SECRET-BROUILLON' })
  const withdrawn = await aGuidePage('job', { feminine: 'SECRET-RETIREE', masculine: 'SECRET-RETIREE' })
  await withdrawPage({ id: withdrawn.id, now: new Date(), actor: null })
  const jobs = ['secret-brouillon', 'testeuse', 'secret-retiree', 'verificatrice', 'to-string']
  const { slug } = await aGuidePage('use', { jobs })
  await aGuidePage('job', { related: jobs })

  const contents = (await told()).pages.map(({ content }: { content: object }) => content)
  expect(contents).toContainEqual(expect.objectContaining({ jobs: ['verificatrice'] }))
  expect(contents).toContainEqual(expect.objectContaining({ related: ['verificatrice'] }))
  const read = await page(call(`/guide/usages/${slug}`, { params: { chapter: 'usages', slug } }))
  for (const text of [JSON.stringify(await told()), JSON.stringify(await lines()), JSON.stringify(read)]) {
    expect(text).toContain('verificatrice')
    expect(text).not.toMatch(/secret/i)
  }
})

test('a spreadsheet reads no formula in it', async () => {
  await aGuidePage('resource', { title: '=1+1', summary: '@somme' })
  const bytes = Buffer.from(await (await csv()).arrayBuffer())
  const text = bytes.toString('utf8')
  expect(text.startsWith('\uFEFFid;type;')).toBe(true)
  expect(text).toContain(";'=1+1;")
  expect(text).toContain(";'@somme;")
  expect(text).not.toMatch(/;[=@]/)
})
