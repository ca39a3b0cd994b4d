import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { partnerLinks } from 'db/schema/figures'
import { beforeEach, expect, test } from 'vitest'
import { deleteOrganisation } from '~/features/organisation/edit.server'
import { endOfLink } from '~/features/partner-figures/link'
import { partnerAddress, partnerPath } from '~/features/partner-figures/link-address.server'
import { dayAfter, parisDay } from '~/lib/dates'
import * as closing from '~/routes/partners/link-closing'
import * as links from '~/routes/partners/links'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { aPartnerLink } from '../../factories/partner-link'
import { answerOf, call, statusOf } from '../../support/call'

const DAY = 24 * 60 * 60 * 1000
const today = parisDay(new Date())
let cookie: string
let organisation: Awaited<ReturnType<typeof anOrganisation>>

beforeEach(async () => {
  cookie = await aSignedInMember()
  organisation = await anOrganisation('AFPA')
})

const params = (link = '') => ({ organisation: organisation.slug, link })
const open = (lastDay: string) => links.action(call('/', { cookie, params: params(), form: { lastDay } }))
const close = (link: string) => closing.action(call('/', { cookie, params: params(link), form: {} }))
const page = async () => {
  const answer = await answerOf(links.loader(call('/', { cookie, params: params() })))
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer
}

test('an organiser makes a link for sixty days if nothing else is wished, and reads its address', async () => {
  expect((await page()).days.usual).toBe(dayAfter(today, 60))
  expect(await statusOf(open(dayAfter(today, 60)))).toBe(303)
  const [link] = await db.select().from(partnerLinks)
  expect(link).toMatchObject({ organisationId: organisation.id, revokedAt: null })
  expect(link?.expiresAt).toEqual(endOfLink(dayAfter(today, 60)))
  const { open: shown } = await page()
  expect(shown).toMatchObject([{ id: link?.id, address: partnerAddress(link?.id ?? '') }])
  expect(shown[0]?.path).toMatch(/^\/partenaires\/[\w-]{44}$/)
})

test('a link lasts from today to 400 days, no day less, no day more', async () => {
  expect(await statusOf(open(today))).toBe(303)
  expect(await statusOf(open(dayAfter(today, 400)))).toBe(303)
  for (const lastDay of [dayAfter(today, -1), dayAfter(today, 401), '', 'demain']) {
    expect(await open(lastDay)).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { lastDay: [expect.any(String)] } } },
    })
  }
  expect(await db.$count(partnerLinks)).toBe(2)
})

test('a refused day is kept as it was typed', async () => {
  expect(await open('2020-01-01')).toMatchObject({ data: { reply: { initialValue: { lastDay: '2020-01-01' } } } })
})

test('a link ends at midnight in Paris, in winter and in summer', () => {
  expect(endOfLink('2026-12-31').toISOString()).toBe('2026-12-31T23:00:00.000Z')
  expect(endOfLink('2026-07-14').toISOString()).toBe('2026-07-14T22:00:00.000Z')
})

test('a closed link stays closed, is told among the closed, and closing it twice leaves one entry', async () => {
  const { id } = await aPartnerLink(organisation)
  await Promise.all([close(id), close(id)])
  const [link] = await db.select().from(partnerLinks)
  expect(link?.revokedAt).toBeInstanceOf(Date)
  expect(await page()).toMatchObject({ open: [], closed: [{ id }] })
  expect(await db.select().from(auditEntries)).toMatchObject([
    { verb: 'close', subject: 'partner-link', label: 'AFPA' },
  ])
})

test('a link that came to its end is among the closed', async () => {
  await aPartnerLink(organisation, { createdAt: new Date(Date.now() - 2 * DAY), expiresAt: new Date(Date.now() - 1) })
  const { open: shown, closed } = await page()
  expect(shown).toEqual([])
  expect(closed[0]?.text).toContain('terme')
})

test('the journal tells whose link it is and until when, never its address', async () => {
  await open(today)
  const [link] = await db.select().from(partnerLinks)
  const entries = await db.select().from(auditEntries)
  expect(entries).toMatchObject([{ verb: 'create', label: 'AFPA', after: { expiresAt: expect.any(String) } }])
  expect(JSON.stringify(entries)).not.toContain(
    partnerPath(link?.id ?? '')
      .split('/')
      .at(-1),
  )
})

test('whoever organises one edition alone, or belongs to the organisation, makes and closes none', async () => {
  const { id } = await aPartnerLink(organisation)
  const edition = await anEdition()
  for (const values of [
    { role: null, editionRoles: { [edition.id]: 'organiser' as const } },
    { role: 'partner' as const, organisationId: organisation.id },
    { role: 'recruiter' as const, organisationId: organisation.id },
  ]) {
    cookie = await aSignedInMember(values)
    expect(await statusOf(links.loader(call('/', { cookie, params: params() })))).toBe(403)
    expect(await statusOf(open(today))).toBe(403)
    expect(await statusOf(closing.loader(call('/', { cookie, params: params(id) })))).toBe(403)
    expect(await statusOf(close(id))).toBe(403)
  }
  expect(await db.select().from(partnerLinks)).toMatchObject([{ revokedAt: null }])
})

test('the link of another organisation is not found under this one', async () => {
  const { id } = await aPartnerLink(await anOrganisation())
  expect(await statusOf(closing.loader(call('/', { cookie, params: params(id) })))).toBe(404)
  expect(await statusOf(close(id))).toBe(404)
  expect(await db.select().from(partnerLinks)).toMatchObject([{ revokedAt: null }])
})

test('an organisation that is deleted takes its links with it', async () => {
  await aPartnerLink(organisation)
  expect(await deleteOrganisation(organisation, null)).toEqual({ outcome: 'deleted' })
  expect(await db.$count(partnerLinks)).toBe(0)
})
