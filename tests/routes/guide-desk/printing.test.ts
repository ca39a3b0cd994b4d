import { expect, test } from 'vitest'
import { loader } from '~/routes/guide-desk/printing'
import { anEdition } from '../../factories/edition'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { aSignedInMember } from '../../factories/member'
import { call, statusOf } from '../../support/call'

test('everything to print is in one place: the published sheets by family, and where to note what was given', async () => {
  const cookie = await aSignedInMember({ role: 'organiser' })
  const edition = await anEdition({
    startsAt: new Date('2099-10-08T12:00:00Z'),
    endsAt: new Date('2099-10-08T16:00:00Z'),
  })
  await aGuidePage('job')
  await aGuideDraft('job', { feminine: 'Graphiste', masculine: 'Graphiste', family: 'creation' })
  expect(await loader(call('/x', { cookie }))).toEqual({
    families: [
      {
        family: 'infrastructure',
        name: 'Infrastructures, clouds et réseaux',
        jobs: [{ slug: 'technicienne-reseaux', title: 'Technicienne réseaux, technicien réseaux' }],
      },
    ],
    edition: { slug: edition.slug, name: edition.name },
  })
})

test('a partner does not print from the organisers’ desk', async () => {
  const cookie = await aSignedInMember({ role: 'partner' })
  expect(await statusOf(loader(call('/x', { cookie })))).toBe(403)
})
