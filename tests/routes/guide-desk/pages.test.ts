import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { expect, test } from 'vitest'
import { setOwner } from '~/features/guide/edit.server'
import { findDraft, findPublished, listPublished, listVersions } from '~/features/guide/queries.server'
import { removeImage } from '~/features/guide-image/images.server'
import { dayAfter, parisDay } from '~/lib/dates'
import * as list from '~/routes/guide-desk/list'
import * as newPage from '~/routes/guide-desk/new'
import * as newPreview from '~/routes/guide-desk/new-preview'
import * as edit from '~/routes/guide-desk/page/edit'
import * as owner from '~/routes/guide-desk/page/owner'
import * as preview from '~/routes/guide-desk/page/preview'
import * as publication from '~/routes/guide-desk/page/publication'
import * as review from '~/routes/guide-desk/page/review'
import * as withdrawal from '~/routes/guide-desk/page/withdrawal'
import * as reviews from '~/routes/guide-desk/reviews'
import * as versions from '~/routes/guide-desk/versions/list'
import * as restoration from '~/routes/guide-desk/versions/restoration'
import * as version from '~/routes/guide-desk/versions/version'
import { aGuideDraft, aGuideImage, aGuidePage } from '../../factories/guide'
import { aMember, aSignedInMember, theMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'

const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location')
const today = () => parisDay(new Date())
const STRUCTURE = { title: 'Mission Locale', type: 'mission-locale', city: 'Toulouse' }

/** What an organiser sends to a page, or reads of it. */
async function anOrganiser(values: { email?: string; name?: string } = {}) {
  const cookie = await aSignedInMember(values)
  return (page: { id: string }, form?: Record<string, string> | [string, string][]) =>
    call('/', { cookie, params: { page: page.id }, form })
}

test('a new page is written from the fields of its kind, as a draft', async () => {
  const cookie = await aSignedInMember()
  const params = { chapter: 'structures' }
  const form = { ...STRUCTURE, phone: '05 61 00 00 00', keywords: 'emploi\njeunes' }
  const location = await locationOf(newPage.action(call('/', { cookie, params, form })))
  const id = location?.match(/guide\/(.*)\?fait=enregistre/)?.[1]
  expect((await findDraft(id))?.draft.content).toMatchObject({
    ...STRUCTURE,
    phone: '05 61 00 00 00',
    keywords: ['emploi', 'jeunes'],
    web: null,
  })
  expect(await listPublished('structure')).toEqual([])
})

test('a page that lacks what its kind asks for is not written, and says so beside the field', async () => {
  const cookie = await aSignedInMember()
  const params = { chapter: 'structures' }
  const form = { title: 'Mission Locale', type: 'château', latitude: 'ici', web: 'pas une adresse' }
  const answer = await newPage.action(call('/', { cookie, params, form }))
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: {
      reply: {
        initialValue: { title: 'Mission Locale', latitude: 'ici' },
        error: {
          type: ['Choisissez dans la liste.'],
          city: ['Ce champ est nécessaire\u00a0: ville.'],
          latitude: [
            'Écrivez des degrés autour de la Haute-Garonne, entre 42.5 et 44.1, avec un point, comme 43.5727.',
          ],
          web: ['Cette adresse n’en est pas une. Exemple\u00a0: www.pix.fr'],
        },
      },
    },
  })
  expect(await (await list.loader(call('/', { cookie }))).shown).toEqual([])
})

test('an image without its description is refused beside its field', async () => {
  const as = await anOrganiser()
  const page = await aGuideDraft('use')
  const image = '![](image:1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed)'
  const form = { read: '1', title: 'Colis', summary: 'Un colis.', description: image }
  const answer = await edit.action(as(page, form))
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { reply: { error: { description: [expect.stringContaining('Une image n’a pas de description.')] } } },
  })
})

test('a kind that is none has no form', async () => {
  const cookie = await aSignedInMember()
  for (const chapter of ['inconnu', 'toString', '']) {
    expect(await statusOf(newPage.loader(call('/', { cookie, params: { chapter } })))).toBe(404)
    expect(await statusOf(newPreview.loader(call('/', { cookie, params: { chapter } })))).toBe(404)
  }
})

test('what is saved is a draft; who saves over it afterwards is told who and what, and loses no word', async () => {
  const page = await aGuidePage('structure', { ...STRUCTURE, type: 'mission-locale' })
  const [first, second] = [await anOrganiser({ name: 'Camille' }), await anOrganiser({ name: 'Inès' })]
  const form = { ...STRUCTURE, read: '1' }
  expect(await locationOf(edit.action(first(page, { ...form, phone: '05 61 00 00 00' })))).toContain('fait=enregistre')
  expect((await findPublished('structure', page.slug))?.content.phone).toBeNull()

  const late = await edit.action(second(page, { ...form, hours: 'Le lundi' }))
  expect(late).toMatchObject({
    init: { status: 409 },
    data: {
      reply: { initialValue: { hours: 'Le lundi' } },
      read: 2,
      overtaking: {
        author: expect.stringMatching(/^Camille, /),
        differences: [{ label: 'Téléphone', before: '', after: '05 61 00 00 00' }],
      },
    },
  })
  const shown = await renderPage(edit.default, await edit.loader(second(page)), (late as { data: unknown }).data)
  expect(shown).toContain('Cette page a changé pendant que vous écriviez.')
  expect(shown).toContain('>Le lundi</textarea>')
  expect(shown).toContain('name="read" value="2"')

  expect(await locationOf(edit.action(second(page, { ...form, read: '2', hours: 'Le lundi' })))).toContain(
    'fait=enregistre',
  )
  expect((await listVersions(page.id)).map(({ number }) => number)).toEqual([3, 2, 1])
})

test('a link to a page by its former address stays as it is when the form comes back', async () => {
  const as = await anOrganiser()
  const job = await aGuidePage('job')
  const use = await aGuideDraft('use', { jobs: [job.slug] })
  const form: [string, string][] = [
    ...Object.entries({ feminine: 'Technicienne fibre', masculine: 'Technicien fibre', family: 'telecom', read: '1' }),
    ...Object.entries({ summary: 'Elle pose la fibre.', tasks: 'Elle tire des câbles.', level: 'cap', time: 'months' }),
  ] as [string, string][]
  await edit.action(as(job, form))
  await publication.action(as(job, { read: '2', reviewed: 'on' }))

  const { form: shown } = await edit.loader(as(use))
  expect(shown.pages.jobs).toEqual([{ value: 'technicienne-reseaux', label: 'Technicienne fibre, technicien fibre' }])
  expect(shown.ticked.jobs).toEqual(['technicienne-reseaux'])
})

test('the preview shows what was typed as visitors would read it, measures it, and keeps nothing', async () => {
  const as = await anOrganiser()
  const page = await aGuidePage('use', { title: 'Colis', summary: 'Un colis.' })
  const form = { read: '1', title: 'Colis', summary: 'Un colis dit où il est.', description: '**Vite** et bien.' }
  const sent = await preview.action(as(page, form))
  const html = await renderPage(preview.default, await preview.loader(as(page)), (sent as { data: unknown }).data)
  expect(html).toContain('<strong>Vite</strong> et bien.')
  expect(html).toContain('10\u00a0mots')
  expect(html).toContain('Facile à lire')
  expect(html).toContain('>**Vite** et bien.</textarea>')
  expect(await listVersions(page.id)).toHaveLength(1)

  const wrong = await preview.action(as(page, { read: '1', title: '' }))
  expect(wrong).toMatchObject({ init: { status: 422 }, data: { preview: undefined } })
})

test('a new page is looked at before it is written', async () => {
  const cookie = await aSignedInMember()
  const params = { chapter: 'usages' }
  const form = { title: 'Drones', summary: 'Ils volent.', description: 'Un drone vole.' }
  const sent = await newPreview.action(call('/', { cookie, params, form }))
  expect(sent).toMatchObject({ data: { preview: { page: { title: 'Drones' } } } })
  const html = await renderPage(
    newPreview.default,
    await newPreview.loader(call('/', { cookie, params })),
    (sent as { data: unknown }).data,
  )
  expect(html).toContain('<p>Un drone vole.</p>')
  expect(html).toContain('>Un drone vole.</textarea>')
  expect(await statusOf(newPreview.action(call('/', { cookie, params, form: { title: '' } })))).toBe(422)
})

test('a long sheet is told to be shortened', async () => {
  const as = await anOrganiser()
  const page = await aGuideDraft('job', { tasks: 'mot '.repeat(500).trim() })
  expect(await renderPage(preview.default, await preview.loader(as(page)))).toContain('raccourcissez-la')
})

test('the publication says what changes, and waits for the box when the kind asks for it', async () => {
  const as = await anOrganiser()
  const page = await aGuidePage('use', { summary: 'Avant.' }, { reviewedOn: '2020-01-01' })
  await edit.action(as(page, { read: '1', title: 'Suivre un colis', summary: 'Après.' }))
  expect((await publication.loader(as(page))).differences).toEqual([
    { name: 'summary', label: 'En une phrase', before: 'Avant.', after: 'Après.' },
  ])
  expect(await publication.action(as(page, { read: '2' }))).toMatchObject({
    init: { status: 422 },
    data: { refusal: 'not-reviewed' },
  })
  expect(await publication.action(as(page, { read: '1', reviewed: 'on' }))).toMatchObject({ init: { status: 409 } })
  expect(await locationOf(publication.action(as(page, { read: '2', reviewed: 'on' })))).toContain('fait=publie')
  expect(await findPublished('use', page.slug)).toMatchObject({ reviewedOn: today(), content: { summary: 'Après.' } })
})

test('a structure may be published before anybody has checked it', async () => {
  const as = await anOrganiser()
  const page = await aGuideDraft('structure')
  expect(await locationOf(publication.action(as(page, { read: '1' })))).toContain('fait=publie')
  expect(await listPublished('structure')).toMatchObject([{ reviewedOn: null }])
})

test('a portrait without its agreement is not published, and the page says why', async () => {
  const as = await anOrganiser()
  const page = await aGuideDraft('portrait', { agreedOn: null })
  expect(await publication.action(as(page, { read: '1', reviewed: 'on' }))).toMatchObject({
    init: { status: 422 },
    data: { refusal: 'without-agreement' },
  })
  expect(await renderPage(publication.default, await publication.loader(as(page)))).toContain(
    'accord écrit de la personne',
  )
  expect(await listPublished('portrait')).toEqual([])
})

test('a page that shows an erased picture is not published', async () => {
  const as = await anOrganiser()
  const image = await aGuideImage()
  const page = await aGuideDraft('use', { description: `![Un colis](image:${image.id})` })
  await removeImage(image, null)
  expect(await publication.action(as(page, { read: '1', reviewed: 'on' }))).toMatchObject({
    init: { status: 422 },
    data: { refusal: 'lacks-images' },
  })
})

test('a page is withdrawn, and only a published one asks for it', async () => {
  const as = await anOrganiser()
  const [page, draft] = [await aGuidePage('use'), await aGuideDraft('article')]
  expect(await statusOf(withdrawal.loader(as(page)))).toBe(200)
  expect(await locationOf(withdrawal.loader(as(draft)))).toBe(`/organisation/guide/${draft.id}`)
  await answerOf(withdrawal.action(as(page, {})))
  expect(await listPublished('use')).toEqual([])
  expect((await findDraft(page.id))?.page.withdrawnAt).toBeInstanceOf(Date)
})

test('a page read again today says so; a draft does not', async () => {
  const as = await anOrganiser()
  const [page, draft] = [await aGuidePage('use', {}, { reviewedOn: null }), await aGuideDraft('article')]
  expect(await locationOf(review.action(as(page, {})))).toContain('fait=relu')
  expect(await locationOf(review.action(as(draft, {})))).toContain('fait=non-publie')
  expect((await findDraft(page.id))?.page.reviewedOn).toBe(today())
  expect((await findDraft(draft.id))?.page.reviewedOn).toBeNull()
})

test('several ticked pages are noted as read again at once', async () => {
  const cookie = await aSignedInMember()
  const old = { reviewedOn: '2020-01-01' }
  const pages = [
    await aGuidePage('use', {}, old),
    await aGuidePage('resource', {}, old),
    await aGuidePage('article', {}, old),
  ]
  const ticked = pages.slice(0, 2).map(({ id }): [string, string] => ['pages', id])
  expect(await locationOf(reviews.action(call('/', { cookie, form: ticked })))).toBe('/organisation/guide?fait=relues')
  expect((await list.loader(call('/', { cookie }))).toReview).toBe(1)
  expect(await locationOf(reviews.action(call('/', { cookie, form: {} })))).toBe('/organisation/guide?fait=rien')
  expect(await statusOf(reviews.action(call('/', { cookie, form: { pages: 'x' } })))).toBe(422)
})

test('an organiser answers for a page; nobody else can', async () => {
  const as = await anOrganiser()
  const page = await aGuidePage('use')
  const organiser = await theMember(await aMember({ name: 'Inès' }))
  const partner = await theMember(await aMember({ role: 'partner' }))
  expect(await statusOf(owner.action(as(page, { ownerId: partner.id })))).toBe(422)
  expect(await statusOf(owner.action(as(page, { ownerId: 'x' })))).toBe(422)
  expect(await locationOf(owner.action(as(page, { ownerId: organiser.id })))).toContain('fait=responsable')
  expect((await findDraft(page.id))?.page.ownerId).toBe(organiser.id)
  await answerOf(owner.action(as(page, { ownerId: '' })))
  expect((await findDraft(page.id))?.page.ownerId).toBeNull()
})

test('the history says who changed what, and a former text comes back as a new draft', async () => {
  const as = await anOrganiser({ name: 'Camille' })
  const page = await aGuidePage('use', { summary: 'Avant.' })
  await edit.action(as(page, { read: '1', title: 'Suivre un colis', summary: 'Après.' }))
  expect((await versions.loader(as(page))).versions).toMatchObject([
    { number: 2, author: expect.stringMatching(/^Camille, /), isPublished: false, changed: 'En une phrase' },
    { number: 1, author: expect.stringMatching(/^Premier contenu, /), isPublished: true },
  ])
  const at = (number: string, form?: Record<string, string>) => {
    const { request, context } = as(page, form)
    return { request, context, params: { page: page.id, number } }
  }
  expect(await version.loader(at('2'))).toMatchObject({
    isLast: true,
    differences: [{ before: 'Avant.', after: 'Après.' }],
  })
  expect(await locationOf(restoration.action(at('1', {})))).toContain('fait=reprise')
  expect((await findDraft(page.id))?.draft).toMatchObject({ number: 3, content: { summary: 'Avant.' } })
  expect(await statusOf(version.loader(at('9')))).toBe(404)
})

test('the list says what each page is, and its address chooses among them', async () => {
  const cookie = await aSignedInMember({ email: 'ines@exemple.fr', name: 'Inès' })
  const me = await theMember('ines@exemple.fr')
  const due = await aGuidePage('use', { title: 'Vieille' }, { reviewedOn: dayAfter(today(), -365) })
  const fresh = await aGuidePage('resource', { title: 'Jeune' }, { reviewedOn: dayAfter(today(), -364) })
  await aGuideDraft('portrait', { title: 'Brouillon' })
  await setOwner(fresh, me.id, null)
  const titles = async (query: string) => {
    const { shown } = await list.loader(call(`/?${query}`, { cookie }))
    return shown.map(({ title }) => title).sort()
  }
  expect(await titles('')).toEqual(['Brouillon', 'Jeune', 'Vieille'])
  expect(await titles('relire=oui')).toEqual(['Vieille'])
  expect(await titles('genre=ressources')).toEqual(['Jeune'])
  expect(await titles('etat=draft')).toEqual(['Brouillon'])
  expect(await titles('miennes=oui')).toEqual(['Jeune'])
  expect(await titles('titre=EIL')).toEqual(['Vieille'])
  expect(await titles('titre=br%C3%B4uill')).toEqual(['Brouillon'])
  expect(await titles('titre=rien')).toEqual([])
  expect(await titles('genre=toString&etat=__proto__')).toEqual(['Brouillon', 'Jeune', 'Vieille'])
  expect((await list.loader(call('/', { cookie }))).shown.find(({ id }) => id === due.id)).toMatchObject({
    state: 'published',
    isDue: true,
    owner: null,
  })
})

test('the list goes fifty pages at a time, its choices kept', async () => {
  const cookie = await aSignedInMember()
  for (let index = 0; index < 51; index++) await aGuideDraft('use', { title: `Usage ${index}` })
  await aGuideDraft('article')
  const at = async (query: string) => list.loader(call(`/?${query}`, { cookie }))
  const [first, second] = [await at('genre=usages'), await at('genre=usages&page=2')]
  expect(first).toMatchObject({ total: 52, found: 51, pages: 2 })
  expect(new Set([...first.shown, ...second.shown].map(({ id }) => id)).size).toBe(51)
  expect([first.shown.length, second.shown.length]).toEqual([50, 1])
  expect(await renderPage(list.default, first)).toContain('href="/organisation/guide?genre=usages&amp;page=2"')
  for (const page of ['9', '1e99', '-1', 'x']) {
    const { filter } = await at(`genre=usages&page=${page}`)
    expect([page, filter.page]).toEqual([page, page.startsWith('-') || page === 'x' ? 1 : 2])
  }
})

test('every writing of the desk is in the journal', async () => {
  const as = await anOrganiser()
  const page = await aGuideDraft('use')
  await edit.action(as(page, { read: '1', title: 'Suivre un colis', summary: 'Après.' }))
  await publication.action(as(page, { read: '2', reviewed: 'on' }))
  await answerOf(withdrawal.action(as(page, {})))
  const entries = await db.select({ verb: auditEntries.verb, label: auditEntries.label }).from(auditEntries)
  expect(entries.filter(({ label }) => label === 'Suivre un colis').map(({ verb }) => verb)).toEqual([
    'update',
    'publish',
    'withdraw',
  ])
})
