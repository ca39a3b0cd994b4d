import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { expect, test } from 'vitest'
import { findDraft, findPublished, listPublished, listVersions } from '~/features/guide/queries.server'
import * as list from '~/routes/guide-desk/list'
import * as newPage from '~/routes/guide-desk/new'
import * as newPreview from '~/routes/guide-desk/new-preview'
import * as edit from '~/routes/guide-desk/page/edit'
import * as owner from '~/routes/guide-desk/page/owner'
import * as preview from '~/routes/guide-desk/page/preview'
import * as publication from '~/routes/guide-desk/page/publication'
import * as withdrawal from '~/routes/guide-desk/page/withdrawal'
import * as versions from '~/routes/guide-desk/versions/list'
import * as restoration from '~/routes/guide-desk/versions/restoration'
import * as version from '~/routes/guide-desk/versions/version'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { aMember, aSignedInMember, theMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'
import { anOrganiser, locationOf } from './organiser'

const STRUCTURE = { title: 'Mission Locale', type: 'mission-locale', city: 'Toulouse' }

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
