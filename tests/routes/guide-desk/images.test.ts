import { db } from 'db/client.server'
import { guideImages } from 'db/schema/guide'
import { expect, test } from 'vitest'
import { withdrawPage } from '~/features/guide/publish.server'
import { loader as file } from '~/routes/guide/images/image-file'
import * as image from '~/routes/guide-desk/images/image'
import * as list from '~/routes/guide-desk/images/list'
import * as removal from '~/routes/guide-desk/images/removal'
import { aGuideDraft, aGuideImage, aGuidePage } from '../../factories/guide'
import { aSignedInMember } from '../../factories/member'
import { aPicture } from '../../factories/organisation'
import { answerOf, call, statusOf } from '../../support/call'

function aForm(fields: { image?: Uint8Array; alt?: string }): FormData {
  const form = new FormData()
  if (fields.image) form.set('image', new File([fields.image as Uint8Array<ArrayBuffer>], 'photo.png'))
  form.set('alt', fields.alt ?? '')
  return form
}

const shown = (image: string, { cookie, tag }: { cookie?: string; tag?: string } = {}) =>
  answerOf(
    file(call('/', { cookie, params: { image }, headers: tag ? { 'If-None-Match': tag } : {} })),
  ) as Promise<Response>

test('a picture that an organiser sends is kept, and shown to those who write the guide', async () => {
  const cookie = await aSignedInMember()
  const form = aForm({ image: await aPicture(), alt: 'Un câble' })
  expect(await statusOf(list.action(call('/', { cookie, form })))).toBe(303)
  const { images } = await list.loader(call('/', { cookie }))
  expect(images).toMatchObject([{ alt: 'Un câble', width: 800, height: 600, uses: [] }])

  const answer = await shown(images[0]?.id ?? '', { cookie })
  const headers = { 'content-type': 'image/webp', 'cache-control': 'private, no-cache' }
  expect(Object.fromEntries(answer.headers)).toMatchObject(headers)
})

test('everybody sees a picture from the publication of a page that shows it to its withdrawal', async () => {
  const { id } = await aGuideImage()
  const partner = await aSignedInMember({ role: 'partner' })
  await aGuideDraft('use', { title: 'Drones', description: `![Un drone](image:${id})` })
  expect([(await shown(id)).status, (await shown(id, { cookie: partner })).status]).toEqual([404, 404])

  const page = await aGuidePage('portrait', { story: `![Elle](image:${id})`, agreedOn: '2026-10-01' })
  const answer = await shown(id)
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'public, no-cache'])
  const tag = answer.headers.get('ETag') ?? ''
  expect((await shown(id, { tag })).status).toBe(304)
  expect((await shown(id, { tag: '"autre"' })).status).toBe(200)

  await withdrawPage({ id: page.id, now: new Date(), actor: null })
  expect([(await shown(id)).status, (await shown(id, { cookie: partner, tag })).status]).toEqual([404, 404])
  expect((await shown(id, { cookie: await aSignedInMember() })).status).toBe(200)
})

test('a picture without words, without a file, too big, or that is none gets its sentence', async () => {
  const cookie = await aSignedInMember()
  const send = async (form: FormData) => (await list.action(call('/', { cookie, form }))) as { data: unknown }
  const picture = await aPicture()
  expect((await send(aForm({ image: picture }))).data).toMatchObject({
    reply: { error: { alt: ['Décrivez ce que l’on voit, pour les personnes qui ne le voient pas.'] } },
  })
  const lacking = { reply: { initialValue: { alt: 'Un câble' }, error: { image: ['Choisissez un fichier.'] } } }
  expect((await send(aForm({ alt: 'Un câble' }))).data).toMatchObject(lacking)
  for (const size of [9, 17]) {
    const answer = await send(aForm({ image: new Uint8Array(size * 1024 * 1024), alt: 'Un câble' }))
    expect(answer.data).toMatchObject({
      reply: { error: { image: ['Ce fichier est trop lourd\u00a0: 8\u00a0Mo au plus.'] } },
    })
  }
  expect((await send(aForm({ image: new Uint8Array(20), alt: 'Un câble' }))).data).toMatchObject({
    reply: { error: { image: [expect.stringContaining('n’est pas une image')] } },
  })
  expect(await db.$count(guideImages)).toBe(0)
})

test('the words of a picture change, and are never empty', async () => {
  const cookie = await aSignedInMember()
  const params = { image: (await aGuideImage()).id }
  expect(await statusOf(image.action(call('/', { cookie, params, form: { alt: ' ' } })))).toBe(422)
  expect(await statusOf(image.action(call('/', { cookie, params, form: { alt: 'Un drone' } })))).toBe(303)
  expect((await image.loader(call('/', { cookie, params }))).alt).toBe('Un drone')
})

test('a picture that a published page shows is not erased', async () => {
  const cookie = await aSignedInMember()
  const params = { image: (await aGuideImage()).id }
  await aGuidePage('use', { title: 'Colis', description: `![Un colis](image:${params.image})` })
  expect((await removal.loader(call('/', { cookie, params }))).pages).toEqual(['Colis'])
  expect(await removal.action(call('/', { cookie, params, form: {} }))).toMatchObject({ init: { status: 409 } })
  expect(await db.$count(guideImages)).toBe(1)
})

test('a picture that is not there is not found', async () => {
  for (const id of ['x', '\0', '00000000-0000-0000-0000-000000000000']) {
    expect(((await answerOf(file(call('/', { params: { image: id } })))) as Response).status).toBe(404)
  }
})
