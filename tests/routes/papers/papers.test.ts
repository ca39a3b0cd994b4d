import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { passports } from 'db/schema/passports'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { listBadges } from '~/features/door-sheet/people.server'
import { addParticipations } from '~/features/organisation/create.server'
import { parseTicket } from '~/features/ticket/format'
import { findEditionOfCode } from '~/features/ticket/queries.server'
import { LABEL_SHEETS } from '~/lib/pdf/label-sheets'
import { loader } from '~/routes/papers/file'
import * as page from '~/routes/papers/papers'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { aRegistration } from '../../factories/registration'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { overlappingWords } from '../../support/overlapping-words'
import { readPdf } from '../../support/read-pdf'

let cookie: string
let edition: Edition

beforeEach(async () => {
  cookie = await aSignedInMember({ role: 'organiser' })
  edition = await anEdition({ name: 'Bagatelle' })
})

const ask = (paper: string, query = '') =>
  loader(call(`/x?${query}`, { cookie, params: { edition: edition.slug, paper: `${paper}.pdf` } }))
const read = async (paper: string, query = '') => readPdf(new Uint8Array(await (await ask(paper, query)).arrayBuffer()))
const saidIn = ({ heard }: Awaited<ReturnType<typeof read>>) => heard.map(({ said }) => said.replace(/\s/g, ' '))
const here = (query = '') => call(`/x?${query}`, { cookie, params: { edition: edition.slug } })

describe('the emergency list', () => {
  test('says by letter who holds a ticket, with the short code; those who gave no name come last', async () => {
    await aRegistration({ edition, firstName: 'Zoé', shortCode: 'AAA111' })
    await aRegistration({ edition, firstName: 'Ada', lastName: 'Élan', shortCode: 'BBB222' })
    await aRegistration({ edition, firstName: 'Marc', lastName: 'Eaton', shortCode: 'CCC333' })
    await aRegistration({ edition, shortCode: 'DDD444' })
    const said = saidIn(await read('liste-de-secours'))
    const first = said.indexOf('E')
    expect(said.slice(first, first + 7)).toEqual([
      'E',
      'EATON Marc CCC 333',
      'ÉLAN Ada BBB 222',
      'Z',
      'Zoé AAA 111',
      'Sans nom',
      'DDD 444',
    ])
    expect(said).toContain('Arrivées sans billet')
  })

  test('leaves out those who cancelled, were erased, or come to another edition', async () => {
    await aRegistration({ edition, firstName: 'Vient' })
    await aRegistration({ edition, firstName: 'Annule', cancelledAt: new Date() })
    await aRegistration({ edition, erasedAt: new Date(), shortCode: 'EEE555' })
    await aRegistration({ edition: await anEdition(), firstName: 'Ailleurs' })
    const said = saidIn(await read('liste-de-secours')).join(' ')
    expect(said).toContain('Vient')
    expect(said).not.toMatch(/Annule|EEE 555|Ailleurs/)
  })

  test('takes three columns of a page, and as many pages as it needs', async () => {
    for (let index = 0; index < 160; index++) await aRegistration({ edition, firstName: `Personne ${index}` })
    const pdf = await read('liste-de-secours')
    expect(pdf.pages).toBe(3)
    expect(saidIn(pdf).filter(said => said.startsWith('Personne'))).toHaveLength(160)
  })
})

describe('badges', () => {
  test('of the people registered hold their first name, their short code and the QR of their own ticket', async () => {
    const { ticketSerial } = await aRegistration({ edition, firstName: 'Ada', lastName: 'Secret', shortCode: 'ABC123' })
    const said = saidIn(await read('badges', 'qui=inscriptions&feuille=l7160'))
    expect(said).toEqual(['QR du billet ABC 123', 'Ada', 'ABC 123', 'Bagatelle'])
    const [badge] = await listBadges(edition, 'inscriptions', 0)
    const code = badge?.ticket?.split('/T/')[1] ?? ''
    expect(parseTicket(code)?.serial).toBe(ticketSerial)
    expect((await findEditionOfCode(code))?.id).toBe(edition.id)
  })

  test('begin on the first label that is free, on as many sheets as needed', async () => {
    for (const firstName of ['Ada', 'Grace', 'Joan']) await aRegistration({ edition, firstName })
    expect((await read('badges', 'feuille=l7165')).pages).toBe(1)
    expect((await read('badges', 'feuille=l7165&debut=7')).pages).toBe(2)
    expect((await read('badges', 'feuille=l7165&exemplaires=3')).pages).toBe(2)
  })

  test('may be of speakers, each once, and of organisations; what is cancelled has none', async () => {
    const speakers = [{ name: 'Radia Perlman', about: 'Réseaux' }]
    const host = await anOrganisation('Simplon')
    await addParticipations([{ editionId: edition.id, organisationId: host.id, role: 'exhibitor' }])
    await anActivity({ editionId: edition.id, speakers })
    await anActivity({ editionId: edition.id, speakers })
    await anActivity({
      editionId: edition.id,
      speakers: [{ name: 'Ne vient pas', about: null }],
      cancelledAt: new Date(),
    })
    const said = saidIn(await read('badges', 'qui=intervenants'))
    expect(said.filter(each => each === 'Radia Perlman')).toHaveLength(1)
    expect(said).toContain('Réseaux')
    expect(said).not.toContain('Ne vient pas')
    expect(saidIn(await read('badges', 'qui=structures'))).toContain('Simplon')
  })

  test('may be blank: a whole sheet to write on', async () => {
    const said = saidIn(await read('badges', 'qui=vierges&feuille=l7160'))
    expect(said.filter(each => each === 'Bonjour, moi c’est')).toHaveLength(21)
  })

  test('of nobody are not printed: the page says so', async () => {
    const answer = await ask('badges')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`/organisation/editions/${edition.slug}/papiers?vide=badges`)
    expect((await page.loader(here('vide=badges'))).isEmpty).toBe(true)
  })

  test('are read in the same number of statements for one person and for three', async () => {
    await aRegistration({ edition, firstName: 'Ada' })
    const one = await countStatements(async () => void (await ask('badges')))
    for (const firstName of ['Grace', 'Joan']) await aRegistration({ edition, firstName })
    expect(await countStatements(async () => void (await ask('badges')))).toBe(one)
  })
})

test('every stand has its page, with what its passport gives; a cancelled one has none', async () => {
  const stand = (title: string, more = {}) => anActivity({ editionId: edition.id, kind: 'stand', title, ...more })
  await stand('Imprimer en 3D')
  await stand('Un robot')
  await stand('Parti', { cancelledAt: new Date() })
  await anActivity({ editionId: edition.id, title: 'Un atelier' })
  await db.insert(passports).values({ editionId: edition.id, stampsNeeded: 5, gift: 'un carnet' })
  const pdf = await read('stands')
  expect(pdf.pages).toBe(2)
  const said = saidIn(pdf)
  expect(said).toEqual(expect.arrayContaining(['Imprimer en 3D', 'QR du stand Un robot', '5 stands = un carnet']))
  expect(said.join(' ')).not.toMatch(/Parti|Un atelier/)
})

test('a stand of an edition without a passport promises neither stamp nor gift', async () => {
  await anActivity({ editionId: edition.id, kind: 'stand', title: 'Un robot' })
  const said = saidIn(await read('stands')).join(' ')
  expect(said).toContain('Votre visite est comptée, sans votre nom.')
  expect(said).not.toMatch(/passeport|passport/i)
})

test('the poster of the exit leads to the survey, on the paper asked for', async () => {
  const pdf = await read('affiche-de-sortie', 'format=a3')
  expect(saidIn(pdf)).toEqual(
    expect.arrayContaining([
      'Votre avis ?',
      'QR du questionnaire',
      `Ou écrivez : localhost:3000/editions/${edition.slug}/avis`,
    ]),
  )
  expect(pdf.sizes).toEqual([[842, 1191]])
  expect((await read('affiche-de-sortie')).sizes).toEqual([[595, 842]])
})

test('the poster says what, when and how many, on the paper asked for', async () => {
  await anActivity({ editionId: edition.id, kind: 'stand', title: 'Un robot' })
  const pdf = await read('affiche', 'format=a3')
  const said = saidIn(pdf)
  expect(said).toEqual(expect.arrayContaining(['Le Numérique', 'Prend Ses Quartiers', '1 stand', 'C’est gratuit']))
  expect(said).toContain('QR de la page de l’édition')
  expect(pdf.fonts).toEqual(['BricolageGrotesque-96ptExtraBold', 'SourceSans3-Bold', 'SourceSans3-Regular'])
  expect(pdf.metadata.get('pdfuaid:part')).toBe('1')
  expect(pdf.sizes).toEqual([[842, 1191]])
  expect((await read('affiche')).sizes).toEqual([[595, 842]])
})

test('the door’s sign shows the way that was chosen', async () => {
  expect(saidIn(await read('panneau', 'fleche=gauche'))).toContain('Flèche vers la gauche')
  expect(saidIn(await read('panneau')).join(' ')).not.toContain('Flèche')
})

test('names taken out are noted in the journal; a poster is not', async () => {
  await aRegistration({ edition, firstName: 'Ada' })
  for (const paper of ['badges', 'liste-de-secours', 'affiche', 'panneau']) await ask(paper)
  const deeds = await db.select().from(auditEntries).where(eq(auditEntries.editionId, edition.id))
  expect(deeds.map(({ verb, after }) => [verb, after?.subject, after?.lines]).sort()).toEqual([
    ['export', 'badges', 1],
    ['export', 'emergency-list', 1],
  ])
})

test('words that make no sense are as if they had not been said; an unknown paper is not found', async () => {
  await aRegistration({ edition, firstName: 'Ada' })
  for (const query of ['feuille=toString', 'debut=-3', 'debut=999', 'exemplaires=1e9', 'qui=__proto__']) {
    expect((await ask('badges', query)).status).toBe(200)
  }
  expect(await statusOf(ask('tracts'))).toBe(404)
  expect(await statusOf(ask('__proto__'))).toBe(404)
})

test('names that the fonts cannot write do not stop the printing, and are found by their short code', async () => {
  await aRegistration({ edition, firstName: 'محمد', shortCode: 'ABC123' })
  await aRegistration({ edition, firstName: 'Łukasz 🎉' })
  await aRegistration({ edition, firstName: 'W'.repeat(80) })
  const list = await read('liste-de-secours')
  expect(list.pages).toBe(2)
  expect(saidIn(list)).toContain('(autre alphabet) ABC 123')
  expect((await read('badges', 'feuille=l7160')).pages).toBe(1)
})

test('long names and titles stand whole on every paper, and over nothing', async () => {
  const name = 'Wolfeschlegelsteinhausenbergerdorffgerma'
  const title = `Fabriquer ${'un objet connecté '.repeat(5)}et le programmer`
  await aRegistration({ edition, firstName: name, lastName: 'De La Tour Du Pin', shortCode: 'ABC123' })
  await anActivity({ editionId: edition.id, kind: 'stand', title })
  const inFull = async (paper: string, words: string, query = '') => {
    const bytes = new Uint8Array(await (await ask(paper, query)).arrayBuffer())
    expect(saidIn(await readPdf(bytes)).map(said => said.replace(/ /g, ''))).toContain(words.replace(/ /g, ''))
    expect(await overlappingWords(bytes)).toEqual([])
  }
  await inFull('liste-de-secours', `DE LA TOUR DU PIN ${name} ABC123`)
  for (const sheet of Object.keys(LABEL_SHEETS)) await inFull('badges', name, `feuille=${sheet}`)
  await inFull('stands', title)
})
