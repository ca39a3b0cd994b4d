import { expect, test } from 'vitest'
import { findFrozen } from '~/features/statistics/freeze.server'
import { action, loader } from '~/routes/statistics/freezing'
import { loader as figuresLoader } from '~/routes/statistics/organiser'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'

const path = (slug: string) => `/organisation/editions/${slug}/statistiques`
const asked = (slug: string, cookie?: string, form?: Record<string, string>) =>
  call(`${path(slug)}/gel`, { cookie, params: { edition: slug }, form })
const HOUR = 60 * 60 * 1000
/** Over for an hour: nothing freezes it by itself yet. */
const justOver = () => {
  const endsAt = new Date(Date.now() - HOUR)
  return anEdition({ startsAt: new Date(endsAt.getTime() - 1000), endsAt, registrationClosesAt: endsAt })
}
const addressAfter = async (route: Promise<unknown>) => ((await answerOf(route)) as Response).headers.get('Location')

test('an organiser freezes the figures of an edition that is over, and reads that they are', async () => {
  const edition = await justOver()
  await aFair(edition, [{ gender: 'woman', scans: [{ at: edition.startsAt as Date }] }])
  const cookie = await aSignedInMember()
  expect(await statusOf(loader(asked(edition.slug, cookie)))).toBe(200)
  expect(await addressAfter(action(asked(edition.slug, cookie, {})))).toBe(`${path(edition.slug)}?fait=figes`)
  expect((await findFrozen(edition.id))?.figures.attended).toBe(1)

  const page = await answerOf(
    figuresLoader(call(`${path(edition.slug)}?fait=figes`, { cookie, params: { edition: edition.slug } })),
  )
  if (page instanceof Response) throw new Error(`${page.status}`)
  expect(page).toMatchObject({ done: 'Les chiffres sont figés et publiés.', publication: { state: 'frozen' } })
  expect(page.counted?.figure.notes.join()).toContain('Chiffres figés le')
  // Asked again, the page leads back to the figures.
  expect(await addressAfter(loader(asked(edition.slug, cookie)))).toBe(path(edition.slug))
})

test('an edition that is not over says so, and stays counted', async () => {
  const edition = await anEdition()
  const cookie = await aSignedInMember()
  // Nothing is asked that would be refused.
  expect(await addressAfter(loader(asked(edition.slug, cookie)))).toBe(`${path(edition.slug)}?fait=trop-tot`)
  expect(await addressAfter(action(asked(edition.slug, cookie, {})))).toBe(`${path(edition.slug)}?fait=trop-tot`)
  expect(await findFrozen(edition.id)).toBeUndefined()
})

test('nobody but an organiser freezes figures', async () => {
  const edition = await justOver()
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    const cookie = await aSignedInMember({ role })
    expect(await statusOf(loader(asked(edition.slug, cookie)))).toBe(403)
    expect(await statusOf(action(asked(edition.slug, cookie, {})))).toBe(403)
  }
  expect(await addressAfter(action(asked(edition.slug, undefined, {})))).toMatch(/^\/connexion\?/)
  expect(await findFrozen(edition.id)).toBeUndefined()
})
