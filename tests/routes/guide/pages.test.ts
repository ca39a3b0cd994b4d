import { GUIDE_KINDS } from 'db/schema/words'
import { expect, test } from 'vitest'
import { CHAPTERS } from '~/features/guide/kinds'
import { withdrawPage } from '~/features/guide/publish.server'
import { linkPages } from '~/features/guide-link/link.server'
import * as chapterRoute from '~/routes/guide/chapter'
import * as homeRoute from '~/routes/guide/home'
import * as jobsRoute from '~/routes/guide/jobs'
import * as pageRoute from '~/routes/guide/page'
import * as trainingsRoute from '~/routes/guide/trainings'
import { anActivity } from '../../factories/activity'
import { aCompany, anAfterWork, anOffer } from '../../factories/after-work'
import { anEdition } from '../../factories/edition'
import { aGuideDraft, aGuidePage, publishedAnew } from '../../factories/guide'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

const DAY = 24 * 60 * 60 * 1000
const HOSTILE = ['autre', '\u0000', "'; drop table guide_pages", 'é'.repeat(5000), '__proto__', 'toString']

const at = (chapter: string, slug: string) => call(`/guide/${chapter}/${slug}`, { params: { chapter, slug } })

async function loaded(chapter: string, slug: string) {
  const answer = await answerOf(pageRoute.loader(at(chapter, slug)))
  if (answer instanceof Response) throw new Error(`Status ${answer.status}`)
  return answer
}

const shown = async (chapter: string, slug: string) => renderPage(pageRoute.default, await loaded(chapter, slug))

/** An edition to come, whose next after-work and workshops can be shown. */
function theNextEdition() {
  const startsAt = new Date(Date.now() + 7 * DAY)
  return anEdition({
    slug: 'prochaine',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 4 * 60 * 60 * 1000),
  })
}

test('the guide says how many pages it has of each kind and family, and when it was last read again', async () => {
  await aGuidePage('job', { feminine: 'Une', masculine: 'Un', family: 'data' }, { reviewedOn: '2026-11-20' })
  await aGuidePage('job', { feminine: 'Deux', masculine: 'Deux', family: 'security' }, { reviewedOn: null })
  await aGuidePage('resource')
  await aGuideDraft('job', { feminine: 'Un brouillon' })

  const { families, chapters, lastDay } = await homeRoute.loader(call('/guide'))

  expect(families.filter(({ count }) => count > 0)).toEqual([
    { family: 'data', count: 1 },
    { family: 'security', count: 1 },
  ])
  expect(chapters.filter(({ count }) => count > 0)).toEqual([
    { kind: 'job', count: 2 },
    { kind: 'resource', count: 1 },
  ])
  expect(lastDay).toBe('2026-11-20')
})

test('the guide stands without any page', async () => {
  expect((await homeRoute.loader(call('/guide'))).lastDay).toBeUndefined()
  expect((await jobsRoute.loader(call('/guide/metiers'))).families).toEqual([])
  expect((await trainingsRoute.loader(call('/guide/formations'))).trainings).toEqual([])
})

test('jobs stand by family, in the order of the families, and say which are open without a diploma', async () => {
  await aGuidePage('job', { feminine: 'Une', masculine: 'Un', family: 'telecom', level: 'none' })
  await aGuidePage('job', { feminine: 'Deux', masculine: 'Deux', family: 'data', level: 'bac' })

  const { families } = await jobsRoute.loader(call('/guide/metiers'))

  expect(
    families.map(({ family, sheets }) => [family, sheets.map(({ to, isOpenToAll }) => [to, isOpenToAll])]),
  ).toEqual([
    ['data', [['/guide/metiers/deux', false]]],
    ['telecom', [['/guide/metiers/une', true]]],
  ])
})

test.each(GUIDE_KINDS)(
  'a published %s is read at its address and in its chapter; a draft and a withdrawn one are not',
  async kind => {
    const page = await aGuidePage(kind)
    const draft = await aGuideDraft(kind)
    const chapter = CHAPTERS[kind]
    const inChapter = async () => (await chapterRoute.loader(call('/', { params: { chapter } }))).pages.length

    expect(await statusOf(pageRoute.loader(at(chapter, page.slug)))).toBe(200)
    expect(await shown(chapter, page.slug)).toContain('</h1>')
    expect(await statusOf(pageRoute.loader(at(chapter, draft.slug)))).toBe(404)
    expect(await inChapter()).toBe(1)
    await withdrawPage({ id: page.id, now: new Date(), actor: null })
    expect(await statusOf(pageRoute.loader(at(chapter, page.slug)))).toBe(404)
    expect(await inChapter()).toBe(0)
  },
)

test('a chapter or a page that nobody knows is not found', async () => {
  const { slug } = await aGuidePage('job')
  for (const unknown of HOSTILE) {
    expect(await statusOf(chapterRoute.loader(call('/', { params: { chapter: unknown } })))).toBe(404)
    expect(await statusOf(pageRoute.loader(at(unknown, slug)))).toBe(404)
    expect(await statusOf(pageRoute.loader(at('metiers', unknown)))).toBe(404)
  }
  expect(await statusOf(pageRoute.loader(at('formations', slug)))).toBe(404)
})

test('a former address leads to the one in force, and no browser keeps it: the page may take it back', async () => {
  const page = await aGuidePage('resource', { title: 'Ancien nom' })
  await publishedAnew({ ...page, kind: 'resource' }, { title: 'Nouveau nom' })
  const answer = (await answerOf(pageRoute.loader(at('ressources', 'ancien-nom')))) as Response
  expect([answer.status, answer.headers.get('Location')]).toEqual([301, '/guide/ressources/nouveau-nom'])
  expect(answer.headers.get('Cache-Control')).toBe('no-cache')
})

test('a sheet leads to its trainings, portraits, other pages and close jobs', async () => {
  const { slug } = await aGuidePage('job', { feminine: 'Une', masculine: 'Un', related: ['deux', 'inconnue'] })
  await aGuidePage('job', { feminine: 'Deux', masculine: 'Deux' })
  await aGuidePage('training', { title: 'Une formation', jobs: [slug] })
  await aGuidePage('portrait', { title: 'Un portrait', jobs: [slug], agreedOn: '2026-10-01' })
  await aGuidePage('use', { title: 'Un usage', jobs: [slug] })

  const { around } = await loaded('metiers', slug)

  expect(around.jobs).toEqual([{ kind: 'job', slug: 'deux', title: 'Deux' }])
  expect(around.trainings).toEqual([{ kind: 'training', slug: 'une-formation', title: 'Une formation' }])
  expect(around.portraits).toEqual([{ kind: 'portrait', slug: 'un-portrait', title: 'Un portrait' }])
  expect(around.others).toEqual([{ kind: 'use', slug: 'un-usage', title: 'Un usage' }])
})

test('a sheet tells where to try it at the next edition, and its offers there', async () => {
  const edition = await theNextEdition()
  const sheet = await aGuidePage('job', { feminine: 'Une', masculine: 'Un', rome: 'M1810' })
  const activity = await anActivity({ editionId: edition.id, slug: 'mon-robot' })
  const elsewhere = await anActivity({ editionId: (await anEdition({ publishedAt: null })).id })
  for (const one of [activity, elsewhere]) {
    await linkPages({ activity: one, offered: [{ id: sheet.id, title: 'Une' }], chosen: [sheet.id], actor: null })
  }
  const afterWork = await anAfterWork({ edition, slug: 'le-soir' })
  const company = await aCompany(afterWork, { name: 'Octet' })
  await anOffer(afterWork, company, { title: 'La bonne', romeCode: 'M1810' })
  await anOffer(afterWork, company, { title: 'Une autre', romeCode: 'M1805' })

  const { around } = await loaded('metiers', sheet.slug)

  expect(around.activities.map(({ slug }) => slug)).toEqual(['mon-robot'])
  expect(around.offers.map(({ title, company, afterWork }) => [title, company, afterWork])).toEqual([
    ['La bonne', 'Octet', 'le-soir'],
  ])
  const page = await shown('metiers', sheet.slug)
  expect(page).toContain('href="/editions/prochaine/programme/mon-robot"')
  expect(page).toContain('href="/editions/prochaine/programme/le-soir"')
})

test('a sheet shows both names, and a salary with its source', async () => {
  const { slug } = await aGuidePage('job', {
    feminine: 'Technicienne réseaux',
    masculine: 'Technicien réseaux',
    salary: '1 900 € par mois',
    salarySource: 'Une enquête, 2026',
  })
  const page = (await shown('metiers', slug)).replace(/<[^>]+>/g, ' ')
  expect(page).toContain('Technicienne réseaux')
  expect(page).toContain('ou technicien réseaux')
  expect(page).toContain('1 900 € par mois')
  expect(page).toContain('Une enquête, 2026')
})

test('what nobody has read again is shown as to be checked, where addresses and prices change', async () => {
  for (const kind of GUIDE_KINDS) {
    const { slug } = await aGuidePage(kind, {}, { reviewedOn: null })
    const isToCheck = (await shown(CHAPTERS[kind], slug)).includes('À vérifier')
    expect([kind, isToCheck]).toEqual([kind, ['training', 'resource', 'structure'].includes(kind)])
  }
})

test('one is asked to call a place only where its number is known', async () => {
  const advice = async (title: string, phone: string | null) => {
    const { slug } = await aGuidePage('structure', { title, phone }, { reviewedOn: null })
    return (await shown('structures', slug)).match(/(Appelez|Renseignez-vous) avant de venir/)?.[1]
  }
  expect(await advice('Avec', '05 61 00 00 00')).toBe('Appelez')
  expect(await advice('Sans', null)).toBe('Renseignez-vous')
})

test('what was read again says when, and no longer that it is to be checked', async () => {
  const { slug } = await aGuidePage('structure', { phone: '05 61 00 00 00' }, { reviewedOn: '2026-11-02' })
  const page = await shown('structures', slug)
  expect(page).toContain('lundi 2\u00a0novembre 2026')
  expect(page).not.toContain('À vérifier')
  expect(page).toContain('href="tel:0561000000"')
})

test('what organisers write never becomes HTML', async () => {
  const { slug } = await aGuidePage('job', {
    feminine: '<b>Une</b>',
    masculine: 'Un',
    tasks: '<script>alert(1)</script>',
  })
  expect(await shown('metiers', slug)).not.toMatch(/<script|<b>/)
})

test('a job sheet ends on ways further, for the level it asks, even when no training leads there', async () => {
  const { slug } = await aGuidePage('job', { level: 'cap' })
  const page = await shown('metiers', slug)
  expect(page).toContain('Et demain\u00a0?')
  expect(page).toContain('href="/guide/formations?niveau=cap"')
  expect(page).toContain('href="/guide/structures"')
})

test('who reads in English is told that a sheet is in French, and reads its closed lists in English', async () => {
  const { slug } = await aGuidePage('job', { level: 'none', time: 'months', likes: ['teach'], places: ['home'] })
  const answer = await loaded('metiers', slug)
  const page = await renderPage(pageRoute.default, answer, undefined, 'en')
  expect(page.match(/The text is in French\./g)).toHaveLength(1)
  for (const words of ['No diploma', 'Less than 6 months', 'Teaching others something', 'At home, remotely'])
    expect(page).toContain(words)
  expect(page).not.toContain('Sans diplôme')
  expect(await renderPage(pageRoute.default, answer)).not.toContain('Le texte est en français')
})

test('resources stand apart: those that help, those from which one learns', async () => {
  for (const [title, aim] of [
    ['Ancienne', null],
    ['Aide', 'help'],
    ['Cours', 'learn'],
  ] as const)
    await aGuidePage('resource', { title, aim })
  const answer = await chapterRoute.loader(call('/', { params: { chapter: 'ressources' } }))
  const page = await renderPage(chapterRoute.default, answer)
  expect(page.match(/(?<=<h[23][^>]*>(?:<a[^>]*>)?)[^<]+/g)).toEqual([
    'Se faire aider',
    'Aide',
    'Apprendre en ligne',
    'Ancienne',
    'Cours',
  ])
})

test('trainings answer the wishes of the address', async () => {
  await aGuidePage('training', { title: 'Sans diplôme', level: 'none' })
  await aGuidePage('training', { title: 'Après un bac', level: 'bac' })
  const titles = async (query: string) =>
    (await trainingsRoute.loader(call(`/guide/formations?${query}`))).trainings.map(({ title }) => title)
  expect(await titles('')).toEqual(['Après un bac', 'Sans diplôme'])
  expect(await titles('niveau=none')).toEqual(['Sans diplôme'])
  expect(await titles('niveau=%00')).toEqual(['Après un bac', 'Sans diplôme'])
})

test('a training whose level nobody knows says so, and never that it takes people without a diploma', async () => {
  const { slug } = await aGuidePage('training', { title: 'Infographie', level: null })
  const answer = await trainingsRoute.loader(call('/guide/formations?niveau=none'))
  expect([answer.trainings, answer.toAsk.map(({ title }) => title)]).toEqual([[], ['Infographie']])
  for (const page of [await shown('formations', slug), await renderPage(trainingsRoute.default, answer)]) {
    expect(page).toMatch(/Niveau demandé<\/dt><dd[^>]*>(<[^>]+>)?À demander/)
    expect(page).not.toContain('Sans diplôme possible')
  }
})

test('no training for these wishes: the page says what was chosen, how to clear it, and where to ask', async () => {
  const answer = await trainingsRoute.loader(call('/guide/formations?prix=free&lieu=remote'))
  const page = await renderPage(trainingsRoute.default, answer)
  for (const words of [
    'Gratuit · À distance',
    'Aucune formation',
    'href="/guide/formations"',
    'href="/guide/structures"',
  ])
    expect(page).toContain(words)
})

test('a sheet with three of everything costs as many statements as with one', async () => {
  const edition = await theNextEdition()
  const sheet = await aGuidePage('job', { feminine: 'Une', masculine: 'Un', related: ['a', 'b', 'c'] })
  const cost = () => countStatements(async () => pageRoute.loader(at('metiers', sheet.slug)))
  const grow = async (name: string) => {
    await aGuidePage('job', { feminine: name, masculine: name })
    await aGuidePage('training', { title: name, jobs: [sheet.slug] })
    const activity = await anActivity({ editionId: edition.id })
    await linkPages({ activity, offered: [{ id: sheet.id, title: 'Une' }], chosen: [sheet.id], actor: null })
  }
  await grow('a')
  const one = await cost()
  await grow('b')
  await grow('c')
  expect(await cost()).toBe(one)
})
