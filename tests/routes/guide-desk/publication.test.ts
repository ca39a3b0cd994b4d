import { expect, test } from 'vitest'
import { findDraft, findPublished, listPublished } from '~/features/guide/queries.server'
import { removeImage } from '~/features/guide-image/images.server'
import * as edit from '~/routes/guide-desk/page/edit'
import * as publication from '~/routes/guide-desk/page/publication'
import * as review from '~/routes/guide-desk/page/review'
import * as withdrawal from '~/routes/guide-desk/page/withdrawal'
import { aGuideDraft, aGuideImage, aGuidePage } from '../../factories/guide'
import { answerOf, statusOf } from '../../support/call'
import { renderPage } from '../../support/render-page'
import { anOrganiser, locationOf, today } from './organiser'

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
