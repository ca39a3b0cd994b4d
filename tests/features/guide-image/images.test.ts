import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { guideImages } from 'db/schema/guide'
import { storedFiles } from 'db/schema/organisations'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addImage, changeAlt, removeImage } from '~/features/guide-image/images.server'
import { findImage, findImageFile, listUses } from '~/features/guide-image/queries.server'
import { aGuideDraft, aGuideImage, aGuidePage } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'
import { aPicture } from '../../factories/organisation'

const anActor = async () => theMember(await aMember())

test('a picture is kept as WebP of 1200 points at most, without what the camera noted', async () => {
  const file = await aPicture({ width: 3000, height: 2000, format: 'jpeg' })
  const added = await addImage({ file, alt: 'Un câble', actor: await anActor() })
  expect(added).toMatchObject({ outcome: 'added', image: { alt: 'Un câble', width: 1200, height: 800 } })

  const [image] = await db.select().from(guideImages)
  const kept = image && (await findImageFile(image))
  const { format, width, exif } = await sharp(kept).metadata()
  expect({ format, width, exif }).toEqual({ format: 'webp', width: 1200, exif: undefined })
  expect(await db.select().from(auditEntries)).toMatchObject([
    { verb: 'create', subject: 'guide-image', label: 'Un câble' },
  ])
})

test('what is no picture is refused, and nothing is kept', async () => {
  const file = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  expect(await addImage({ file, alt: 'Un dessin', actor: null })).toEqual({ outcome: 'not-a-picture' })
  expect([await db.$count(guideImages), await db.$count(storedFiles)]).toEqual([0, 0])
})

test('the words of a picture change, and the journal says so', async () => {
  const image = await aGuideImage()
  await changeAlt({ image, alt: 'Un câble bleu', actor: await anActor() })
  expect((await findImage(image.id))?.alt).toBe('Un câble bleu')
  expect(await db.select().from(auditEntries)).toMatchObject([{}, { verb: 'update', after: { alt: 'Un câble bleu' } }])
})

test('a picture that a published page shows stays; a draft does not keep it', async () => {
  const [shown, free] = [await aGuideImage(), await aGuideImage()]
  const page = await aGuidePage('use', { title: 'Colis', description: `![Un colis](image:${shown.id})` })
  const draft = await aGuideDraft('use', { title: 'Drones', description: `![Un drone](image:${free.id})` })

  expect(await listUses()).toEqual(
    new Map([
      [shown.id, [{ pageId: page.id, title: 'Colis', isPublished: true }]],
      [free.id, [{ pageId: draft.id, title: 'Drones', isPublished: false }]],
    ]),
  )
  expect(await removeImage(shown, await anActor())).toEqual({ outcome: 'in-use' })
  expect(await removeImage(free, await anActor())).toEqual({ outcome: 'removed' })
  expect(await db.select({ id: guideImages.id }).from(guideImages)).toEqual([{ id: shown.id }])
  expect(await db.$count(storedFiles)).toBe(1)
})
