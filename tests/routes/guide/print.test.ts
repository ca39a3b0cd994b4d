import { db } from 'db/client.server'
import { seedGuide } from 'db/seed/guide/guide.server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { FAMILIES } from '~/features/guide/words'
import * as home from '~/routes/guide/home'
import { loader as guidePdf } from '~/routes/guide/print/guide-pdf'
import { loader as leafletPdf } from '~/routes/guide/print/leaflet-pdf'
import { loader as sheetPdf } from '~/routes/guide/print/sheet-pdf'
import { anEdition } from '../../factories/edition'
import { aGuideDraft, aGuidePage, publishedAnew } from '../../factories/guide'
import { call, statusOf } from '../../support/call'
import { overlappingWords } from '../../support/overlapping-words'
import { readLinks } from '../../support/pdf-links'
import { printPage } from '../../support/print-pdf'
import { readPdf } from '../../support/read-pdf'
import { readAllQr } from '../../support/read-qr'
import { renderPage } from '../../support/render-page'

afterEach(() => void vi.useRealTimers())

const HOME = 'http://localhost:3000'
const SLUG = 'technicienne-reseaux'
const askSheet = (slug = SLUG, headers = {}) => sheetPdf(call('/x', { params: { slug }, headers }))
const askLeaflet = (family: string) => leafletPdf(call('/x', { params: { family } }))
const bytesOf = async (answer: Response | Promise<Response>) => new Uint8Array(await (await answer).arrayBuffer())
const saidIn = ({ heard }: Awaited<ReturnType<typeof readPdf>>) => heard.map(({ said }) => said.replace(/\s+/g, ' '))
const seed = () => db.transaction(transaction => seedGuide(new Date(), transaction as never, true))

const SENTENCE = 'Elle installe le réseau et note chaque panne du jour. '
/** That many words, ten a sentence. */
const text = (words: number) => SENTENCE.repeat(words / 10).trim()

describe('a job sheet on paper', () => {
  test('says in order what it is, what one does, and how to begin', async () => {
    await aGuidePage('job', { day: 'Elle **teste** le [câble](https://exemple.fr/cable).', access: '- Sans diplôme.' })
    const pdf = await readPdf(await bytesOf(askSheet()))
    expect(pdf.pages).toBe(1)
    expect(pdf.sizes).toEqual([[595, 842]])
    expect(pdf.info.Title).toBe('Technicienne réseaux, technicien réseaux – Le Numérique Prend Ses Quartiers')
    expect(pdf.info.Language).toBe('fr-FR')
    expect(pdf.metadata.get('pdfuaid:part')).toBe('1')
    const said = saidIn(pdf)
    const order = [
      'Infrastructures, clouds et réseaux',
      'Technicienne réseaux, technicien réseaux',
      'Elle fait marcher le réseau.',
      'Pour commencer',
      'Ce que l’on fait',
      'Elle branche des câbles.',
      'Une journée',
      'Elle teste le câble (exemple.fr/cable).',
      'Comment y entrer',
      'Sans diplôme.',
      'Relu le lundi 2 novembre 2026.',
      'QR de la fiche en ligne',
    ]
    expect(said.filter(each => order.includes(each))).toEqual(order)
  })

  test('leads online by its QR, its links and its related pages', async () => {
    await aGuidePage('job', { feminine: 'Technicienne fibre', masculine: 'Technicien fibre' })
    await aGuidePage('job', {
      day: '[Ici](https://exemple.fr/) [pas là](javascript:alert(1))',
      related: ['technicienne-fibre'],
    })
    const pdf = await bytesOf(askSheet())
    expect(await readAllQr(await printPage(pdf, 150))).toEqual([`${HOME}/guide/metiers/${SLUG}`])
    expect((await readLinks(pdf)).addresses).toEqual([
      'https://exemple.fr/',
      `${HOME}/guide/metiers/technicienne-fibre`,
      `${HOME}/guide/metiers/${SLUG}`,
    ])
  })

  test('names a job by its title of today, whatever address its page was named by', async () => {
    const fibre = await aGuidePage('job', { feminine: 'Technicienne fibre', masculine: 'Technicien fibre' })
    await aGuidePage('job', { related: ['technicienne-fibre'] })
    await publishedAnew({ ...fibre, kind: 'job' }, { feminine: 'Monteuse fibre', masculine: 'Monteur fibre' })
    expect((await readLinks(await bytesOf(askSheet()))).addresses).toContain(`${HOME}/guide/metiers/monteuse-fibre`)
  })

  test('of five hundred words holds on one page, and stays large enough to be read', async () => {
    const items = (words: number) => Array.from({ length: words / 10 }, () => `- ${text(10)}`).join('\n')
    await aGuidePage('job', {
      tasks: items(150),
      day: text(120),
      skills: items(60),
      qualities: items(40),
      access: items(130),
    })
    const pdf = await bytesOf(askSheet())
    expect((await readPdf(pdf)).pages).toBe(1)
    expect(await overlappingWords(pdf)).toEqual([])
  })

  test('that is longer still goes on overleaf: nothing is cut', async () => {
    await aGuidePage('job', { tasks: text(350), day: text(350), access: `${text(350)}\n\nFin de la fiche.` })
    const pdf = await readPdf(await bytesOf(askSheet()))
    expect(pdf.pages).toBe(2)
    expect(saidIn(pdf)).toContain('Fin de la fiche.')
  })

  test('that nobody has read again says so', async () => {
    await aGuidePage('job', {}, { reviewedOn: null })
    expect(saidIn(await readPdf(await bytesOf(askSheet()))).join(' ')).toMatch(/À relire/)
  })

  test('is not drawn again for whoever holds it; a change is', async () => {
    await aGuidePage('job')
    const tag = (await askSheet()).headers.get('ETag') ?? ''
    expect((await askSheet(SLUG, { 'If-None-Match': tag })).status).toBe(304)
    await aGuidePage('training', { jobs: [SLUG] })
    expect((await askSheet(SLUG, { 'If-None-Match': tag })).status).toBe(200)
  })

  test('of a former address is at the one in force, and no browser keeps it', async () => {
    const page = await aGuidePage('job')
    await publishedAnew({ ...page, kind: 'job' }, { feminine: 'Monteuse', masculine: 'Monteur' })
    const { status, headers } = await askSheet()
    expect([status, headers.get('Location')]).toEqual([301, '/guide/metiers/monteuse/fiche.pdf'])
    expect(headers.get('Cache-Control')).toBe('no-cache')
  })

  test('that is a draft, or is none, is not found', async () => {
    await aGuideDraft('job')
    for (const slug of [SLUG, 'x', 'nul\0', '__proto__']) expect(await statusOf(askSheet(slug))).toBe(404)
  })
})

describe('the whole guide on paper', () => {
  test('holds every seeded sheet on a page of its own, contents with their numbers, and no dead link', async () => {
    await seed()
    const pdf = await bytesOf(guidePdf(call('/x')))
    const read = await readPdf(pdf)
    const { pages, heard, info, pictures } = read
    expect(info.Title).toBe('Le guide du numérique – Le Numérique Prend Ses Quartiers')
    expect(info.Language).toBe('fr-FR')
    expect(pictures).toBe(0)
    expect(heard[0]?.said).toBe('Le Numérique Prend Ses Quartiers')
    expect(heard.filter(({ tag }) => tag === 'H1')).toHaveLength(1)

    const { addresses, inside, bookmarks } = await readLinks(pdf)
    expect(inside.filter(({ page }) => page === undefined)).toEqual([])
    expect(addresses.filter(address => !/^(https?:\/\/|mailto:|tel:)/.test(address))).toEqual([])
    const sheets = inside.filter(({ name }) => name.startsWith('/guide/metiers/'))
    const onPages = new Map(sheets.map(({ name, page = 0 }) => [name, page]))
    expect(onPages.size).toBeGreaterThanOrEqual(24)
    const first = Math.min(...onPages.values())
    const numbers = [...onPages.values()].sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from(numbers, (_, index) => first + index))
    // Cover, contents, how to read, sheets, chapters.
    expect(pages).toBeGreaterThan(onPages.size + 4)

    const titles = bookmarks.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining([...Object.values(FAMILIES), 'Se former', 'Vrai ou faux\u00a0?']))
    expect(bookmarks.every(({ page }) => page)).toBe(true)
    const said = saidIn(read)
    const numberOf = (title: string) => said[said.indexOf(title.replace(/\s+/g, ' ')) + 1]
    expect(bookmarks.map(({ title }) => numberOf(title))).toEqual(bookmarks.map(({ page }) => String(page)))
  })

  test('begins with how to read it, whatever its title has become', async () => {
    const article = await aGuidePage('article', { title: 'Comment lire ce guide' })
    await publishedAnew({ ...article, kind: 'article' }, { title: 'Mode d’emploi' })
    await aGuidePage('article', { title: 'Comment lire une offre' })
    await aGuidePage('job')
    const { bookmarks } = await readLinks(await bytesOf(guidePdf(call('/x'))))
    const titles = bookmarks.map(({ title }) => title)
    expect([titles[0], titles.at(-1)]).toEqual(['Mode d’emploi', 'Comment lire une offre'])
  })

  test('tells the trainings from no diploma up, and last those whose level has to be asked', async () => {
    for (const level of [null, 'bac', 'none'] as const) await aGuidePage('training', { title: `Cours ${level}`, level })
    const said = saidIn(await readPdf(await bytesOf(guidePdf(call('/x')))))
    const titles = ['Cours none', 'Cours bac', 'Cours null', 'Niveau demandé : À demander']
    expect(said.filter(each => titles.includes(each))).toEqual(titles)
  })

  test('says once what all the structures of a type say, and of each what it alone says', async () => {
    const help = { services: 'On vous aide.', public: 'Tout le monde.', type: 'france-travail' as const }
    await aGuidePage('structure', { ...help, title: 'Ici' }, { reviewedOn: null })
    await aGuidePage('structure', { ...help, title: 'Là-bas', public: 'Les jeunes.' }, { reviewedOn: null })
    await aGuidePage('structure', { ...help, title: 'Seule', type: 'other' }, { reviewedOn: null })
    const said = saidIn(await readPdf(await bytesOf(guidePdf(call('/x'))))).join(' | ')
    const from = (title: string, until: string) => said.split(`| ${title} |`)[1]?.split(until)[0]
    expect(said.match(/On vous aide\./g)).toHaveLength(2)
    expect(said.match(/À vérifier/g)).toHaveLength(2)
    expect(from('Là-bas', '| Seule')).toMatch(/Les jeunes\./)
    expect(from('Ici', '| Là-bas')).toMatch(/Tout le monde\./)
  })

  test('prints neither drafts, nor words for searches, nor where an agreement is kept', async () => {
    await aGuidePage('job', { keywords: ['SECRET-MOT'] })
    await aGuideDraft('job', { feminine: 'SECRET-FICHE', masculine: 'SECRET-FICHE' })
    await aGuideDraft('portrait', { title: 'SECRET-PORTRAIT', agreedOn: null })
    await aGuidePage('portrait', { title: 'Un portrait', agreedOn: '2026-10-01', agreementKeptAt: 'SECRET-CLASSEUR' })
    const said = saidIn(await readPdf(await bytesOf(guidePdf(call('/x'))))).join(' ')
    expect(said).toContain('Un portrait')
    expect(said).not.toMatch(/SECRET|1er octobre|2026-10/)
  })

  test('is dated by the day it is asked for, and drawn anew on the next day and by the next release', async () => {
    const ask = (now: string, tag = '', version = '1') => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
      return guidePdf(call('/x', { headers: { 'If-None-Match': tag } }, { version }))
    }
    const first = await ask('2026-11-20T22:59:00Z')
    const tag = first.headers.get('ETag') ?? ''
    expect(saidIn(await readPdf(await bytesOf(first)))).toContain('Imprimé le vendredi 20 novembre 2026. Gratuit.')
    expect((await ask('2026-11-20T08:00:00Z', tag)).status).toBe(304)
    const next = await ask('2026-11-20T23:00:00Z', tag)
    expect(saidIn(await readPdf(await bytesOf(next)))).toContain('Imprimé le samedi 21 novembre 2026. Gratuit.')
    expect((await ask('2026-11-20T08:00:00Z', tag, '2')).status).toBe(200)
  })

  test('prints with nothing published yet', async () => {
    expect((await readPdf(await bytesOf(guidePdf(call('/x'))))).pages).toBe(2)
  })
})

describe('the leaflet of a family', () => {
  test('is one sheet of two sides: a cover with a QR, the jobs, the ways in from no diploma up, where to go next', async () => {
    await anEdition({
      name: 'Bellefontaine',
      startsAt: new Date('2099-10-08T12:00:00Z'),
      endsAt: new Date('2099-10-08T16:00:00Z'),
    })
    await aGuidePage('job', { level: 'bac2' })
    await aGuidePage('training', { title: 'Tirer des câbles', level: 'none', jobs: [SLUG] })
    await aGuidePage('training', { title: 'Brancher', level: null, jobs: [SLUG] })
    await aGuidePage('job', { feminine: 'Graphiste', masculine: 'Graphiste', family: 'creation' })
    const pdf = await bytesOf(askLeaflet('infrastructure'))
    const read = await readPdf(pdf)
    expect(read.sizes).toEqual([
      [842, 595],
      [842, 595],
    ])
    const said = saidIn(read)
    const ways = [
      'Sans diplôme',
      'Formation : Tirer des câbles',
      'Bac + 2',
      'Niveau à demander',
      'Formation : Brancher',
    ]
    expect(said.filter(each => ways.includes(each))).toEqual(ways)
    expect(said).toContain('Venez essayer : Bellefontaine')
    expect(said).toContain('1 métier, et comment y entrer.')
    const toFill = ['Mon rendez-vous', 'Lieu', 'Jour', 'Nom', 'Mes questions']
    expect(said.filter(each => toFill.includes(each))).toEqual(toFill)
    expect(said).not.toContain('Graphiste')
    expect(await readAllQr(await printPage(pdf, 150))).toEqual([`${HOME}/guide/metiers#infrastructure`])
  })

  test('holds a long family too, over nothing', async () => {
    for (let index = 0; index < 16; index++) {
      const name = `Technicienne numéro ${index} de très longue appellation`
      await aGuidePage('job', {
        feminine: name,
        masculine: name,
        summary: text(20),
        level: index % 2 ? 'none' : 'bac3',
      })
    }
    const pdf = await bytesOf(askLeaflet('infrastructure'))
    const read = await readPdf(pdf)
    expect(read.pages).toBe(2)
    expect(saidIn(read)).not.toContain('Mes questions')
    expect(await overlappingWords(pdf)).toEqual([])
  })

  test('is found on the first page of the guide, with those of the families that have sheets', async () => {
    const shown = async () => renderPage(home.default, await home.loader(call('/guide')))
    expect(await shown()).not.toContain('/guide/depliants/')
    await aGuidePage('job')
    await aGuidePage('job', { feminine: 'Graphiste', masculine: 'Graphiste', family: 'creation' })
    const addresses = (await shown()).match(/(?<=href=")\/guide\/depliants\/[^"]*/g)
    expect(addresses?.sort()).toEqual(['/guide/depliants/creation.pdf', '/guide/depliants/infrastructure.pdf'])
  })

  test('of a family without sheets is not found', async () => {
    for (const family of ['security', 'x', '__proto__']) expect(await statusOf(askLeaflet(family))).toBe(404)
  })
})
