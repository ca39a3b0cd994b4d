import { expect, test } from 'vitest'
import { findEdition } from '~/features/edition/queries.server'
import { loader } from '~/routes/statistics/organiser'
import { action } from '~/routes/statistics/publication'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'

const path = (slug: string) => `/organisation/editions/${slug}/statistiques`
const read = (slug: string, cookie?: string) => loader(call(path(slug), { cookie, params: { edition: slug } }))
const publish = (slug: string, visibility: string, cookie?: string) =>
  action(call(`${path(slug)}/publication`, { cookie, params: { edition: slug }, form: { visibility } }))

test('people who are not signed in are sent to the sign-in page', async () => {
  const { slug } = await anEdition()
  for (const answer of [await answerOf(read(slug)), await answerOf(publish(slug, 'public'))]) {
    expect(answer).toBeInstanceOf(Response)
    expect((answer as Response).headers.get('Location')).toMatch(/^\/connexion\?/)
  }
})

test('only organisers see exact figures and publish', async () => {
  const { slug } = await anEdition()
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    const cookie = await aSignedInMember({ role })
    expect(await statusOf(read(slug, cookie))).toBe(403)
    expect(await statusOf(publish(slug, 'public', cookie))).toBe(403)
  }
  expect((await findEdition(slug))?.statisticsPublishedAt).toBeNull()
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

test('an organiser publishes and withdraws the public page', async () => {
  const { slug } = await anEdition()
  const cookie = await aSignedInMember()
  expect(await statusOf(publish(slug, 'public', cookie))).toBe(302)
  expect((await findEdition(slug))?.statisticsPublishedAt).toBeInstanceOf(Date)
  expect(await statusOf(publish(slug, 'private', cookie))).toBe(302)
  expect((await findEdition(slug))?.statisticsPublishedAt).toBeNull()
})

test('an unknown edition is not found, a strange wish is refused', async () => {
  const { slug } = await anEdition()
  const cookie = await aSignedInMember()
  expect(await statusOf(read('ailleurs', cookie))).toBe(404)
  expect(await statusOf(publish('ailleurs', 'public', cookie))).toBe(404)
  expect(await statusOf(publish(slug, 'perhaps', cookie))).toBe(422)
})
