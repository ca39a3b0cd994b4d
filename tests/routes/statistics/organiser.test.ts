import { expect, test } from 'vitest'
import { loader } from '~/routes/statistics/organiser'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'

const path = (slug: string) => `/organisation/editions/${slug}/statistiques`
const read = (slug: string, cookie?: string) => loader(call(path(slug), { cookie, params: { edition: slug } }))

test('people who are not signed in are sent to the sign-in page', async () => {
  const { slug } = await anEdition()
  const answer = await answerOf(read(slug))
  expect(answer).toBeInstanceOf(Response)
  expect((answer as Response).headers.get('Location')).toMatch(/^\/connexion\?/)
})

test('only organisers see exact figures', async () => {
  const { slug } = await anEdition()
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    const cookie = await aSignedInMember({ role })
    expect(await statusOf(read(slug, cookie))).toBe(403)
  }
})

test('where nobody came yet, nothing is said of what everybody did', async () => {
  const edition = await anEdition()
  await aFair(edition, [{ gender: 'woman' }])
  const answer = await answerOf(read(edition.slug, await aSignedInMember()))
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  const notes = answer.counted?.blocks.flatMap(block => block.notes).join(' ')
  expect(notes).not.toContain('Tout le monde')
})

test('an organiser sees the smallest cells, registered and attended side by side', async () => {
  const edition = await anEdition()
  await aFair(edition, [{ gender: 'other', scans: [{ at: new Date() }] }, { gender: 'woman' }])
  const answer = await answerOf(read(edition.slug, await aSignedInMember()))
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  const gender = answer.counted?.blocks.find(block => block.id === 'gender')
  expect(gender?.columns).toEqual(['Réponse', 'Inscrites', 'Venues'])
  expect(gender?.rows.map(row => row.cells)).toContainEqual(['Autre', '1 · 50\u00a0%', '1 · 100\u00a0%'])
})

test('an unknown edition is not found', async () => {
  const cookie = await aSignedInMember()
  expect(await statusOf(read('ailleurs', cookie))).toBe(404)
})
