import { db } from 'db/client.server'
import { editions } from 'db/schema/editions'
import { partnerLinks } from 'db/schema/figures'
import { participations } from 'db/schema/organisations'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import { partnerPath } from '~/features/partner-figures/link-address.server'
import * as edition from '~/routes/partners/edition'
import * as overview from '~/routes/partners/overview'
import * as ownEdition from '~/routes/partners/own-edition'
import * as ownOverview from '~/routes/partners/own-overview'
import * as publicPage from '~/routes/statistics/public'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { aPartnerLink } from '../../factories/partner-link'
import { aHeldEdition, aHostedWorkshop, visitorsOf } from '../../factories/partner-world'
import { answerOf, call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

const DAY = 24 * 60 * 60 * 1000
let partner: Awaited<ReturnType<typeof anOrganisation>>
let secret: string
let cookie: string

beforeEach(async () => {
  partner = await anOrganisation('Simplon')
  secret =
    partnerPath((await aPartnerLink(partner)).id)
      .split('/')
      .at(-1) ?? ''
  cookie = await aSignedInMember({ role: 'partner', organisationId: partner.id })
})

type Edition = Awaited<ReturnType<typeof anEdition>>
const takesPart = ({ id }: Edition, organisationId = partner.id) =>
  db.insert(participations).values({ editionId: id, organisationId, role: 'partner' })

/** The two doors, asked the same. */
const DOORS = {
  link: (slug?: string) =>
    slug
      ? edition.loader(call(`/?lang=fr`, { params: { secret, edition: slug } }))
      : overview.loader(call('/?lang=fr', { params: { secret } })),
  account: (slug?: string) => {
    const path = '/organisation/chiffres'
    return slug
      ? ownEdition.loader(call(path, { cookie, params: { edition: slug } }))
      : ownOverview.loader(call(path, { cookie }))
  },
}
const doors = Object.entries(DOORS)

type Overview = Awaited<ReturnType<typeof import('~/routes/partners/overview-page.server').overviewPage>>
type Page = Awaited<ReturnType<typeof import('~/routes/partners/edition-page.server').editionPage>>
async function read<Answer>(asked: Promise<unknown>): Promise<Answer> {
  const answer = await answerOf(asked)
  if (answer instanceof Response) throw new Error(`${answer.status}`)
  return answer as Answer
}

describe.each(doors)('by %s', (_, door) => {
  const first = () => read<Overview>(door())
  const page = (slug: string) => read<Page>(door(slug))

  test('a partner finds the editions where it has a part or holds something, and no other', async () => {
    const byPart = await anEdition()
    await takesPart(byPart)
    const byHosting = await anEdition()
    await aHostedWorkshop({ edition: byHosting, host: partner })
    const elsewhere = await anEdition()
    await takesPart(elsewhere, (await anOrganisation()).id)
    const hidden = await anEdition({ publishedAt: null })
    await takesPart(hidden)

    expect((await first()).coming.map(({ slug }) => slug)).toEqual([byPart.slug, byHosting.slug])
    for (const { slug } of [byPart, byHosting]) expect(await statusOf(door(slug))).toBe(200)
    for (const slug of [elsewhere.slug, hidden.slug, 'nulle-part', "'; --", 'nul\0']) {
      expect(await statusOf(door(slug))).toBe(404)
    }
  })

  test('holding only what was cancelled is taking no part', async () => {
    const { id, slug } = await anEdition()
    const activity = await anActivity({ editionId: id, hostIds: [partner.id], cancelledAt: new Date() })
    expect(activity.cancelledAt).not.toBeNull()
    expect((await first()).coming).toEqual([])
    expect(await statusOf(door(slug))).toBe(404)
  })

  test('before the end, figures are announced and what is planned is told, with its hours and places', async () => {
    const coming = await anEdition()
    await aHostedWorkshop({ edition: coming, host: partner, capacity: 12 })
    const { shown, own } = await page(coming.slug)
    expect(shown).toBeUndefined()
    expect(own.activities).toMatchObject([{ capacity: 12, startsAt: coming.startsAt, numbers: undefined }])
  })

  test('an edition that a report tells shows what it declares', async () => {
    const past = await anEdition({
      startsAt: new Date('2019-10-08T11:30:00Z'),
      endsAt: new Date('2019-10-08T15:00:00Z'),
      registrationOpensAt: null,
      registrationClosesAt: null,
    })
    const source = 'Rapport 2019'
    await declareFigures(past.id, [
      { indicator: 'participants', value: 270, unit: 'count', source },
      { indicator: 'women', value: 39, unit: 'percent', source },
    ])
    await takesPart(past)
    const [held] = (await first()).past
    expect(held?.nature).toBe('declared')
    expect(held?.figures.map(({ value }) => value)).toEqual([270, 39, undefined, undefined])
    const { shown } = await page(past.slug)
    expect(shown).toMatchObject({ state: 'declared', figure: { number: '270' } })
  })

  test('the frozen figures are those of the public page, block by block', async () => {
    const held = await aHeldEdition()
    await takesPart(held)
    await visitorsOf(held, 30, index => ({ gender: index % 3 ? 'woman' : 'man', birthYear: 1990 + (index % 20) }))
    const { shown } = await page(held.slug)
    const open = await read<Awaited<ReturnType<typeof publicPage.loader>>>(
      publicPage.loader(call('/?lang=fr', { params: { edition: held.slug } })),
    )
    expect(shown?.state).toBe('counted')
    expect(shown?.blocks.length).toBeGreaterThan(4)
    expect(shown?.blocks).toEqual(open.blocks)
    const [summed] = (await first()).past
    expect(summed?.figures).toEqual(shown?.summary)
  })

  test('an activity’s small numbers are hidden, each alone, and the large ones stay', async () => {
    const held = await aHeldEdition()
    const people = await visitorsOf(held, 12)
    await aHostedWorkshop({ edition: held, host: partner, confirmed: people.slice(0, 6), seen: people.slice(0, 4) })
    await aHostedWorkshop({ edition: held, host: partner, confirmed: people.slice(0, 4), seen: people.slice(0, 5) })
    await aHostedWorkshop({ edition: held, host: await anOrganisation(), seen: people })
    const { own } = await page(held.slug)
    const read = own.activities.map(({ numbers }) => [numbers?.confirmed, numbers?.attended, numbers?.waiting])
    expect(read).toHaveLength(2)
    expect(read).toEqual(
      expect.arrayContaining([
        [6, undefined, undefined],
        [undefined, 5, undefined],
      ]),
    )
  })

  test('until figures are frozen, no number of an activity is told', async () => {
    const ended = new Date(Date.now() - 60_000)
    const held = await anEdition({
      startsAt: new Date(ended.getTime() - 60_000),
      endsAt: ended,
      registrationClosesAt: ended,
    })
    const people = await visitorsOf(held, 12)
    await aHostedWorkshop({ edition: held, host: partner, confirmed: people, seen: people })
    const { shown, own } = await page(held.slug)
    expect(shown).toMatchObject({ state: 'awaited', figure: { number: 'Bientôt' }, blocks: [] })
    expect(own.activities).toMatchObject([{ numbers: undefined }])
    expect((await first()).past).toMatchObject([{ nature: 'awaited' }])
  })

  test('one edition and three cost the same', async () => {
    const held = async () => {
      const one = await aHeldEdition()
      await takesPart(one)
      await visitorsOf(one, 6)
      await page(one.slug)
    }
    await held()
    const forOne = await countStatements(first)
    await held()
    await held()
    expect(await countStatements(first)).toBe(forOne)
    expect((await first()).past).toHaveLength(3)
  })

  test('one activity and three cost the same', async () => {
    const held = await aHeldEdition()
    const people = await visitorsOf(held, 6)
    await aHostedWorkshop({ edition: held, host: partner, seen: people })
    await page(held.slug)
    const forOne = await countStatements(() => page(held.slug))
    await aHostedWorkshop({ edition: held, host: partner, seen: people })
    await aHostedWorkshop({ edition: held, host: partner, seen: people })
    expect(await countStatements(() => page(held.slug))).toBe(forOne)
  })
})

describe('a link', () => {
  const ask = (given = secret, slug = '') =>
    Promise.all([
      overview.loader(call('/?lang=fr', { params: { secret: given } })),
      edition.loader(call('/?lang=fr', { params: { secret: given, edition: slug } })),
    ])

  test.each([
    ['revoked', { revokedAt: new Date() }],
    ['come to its end', { createdAt: new Date(Date.now() - 9 * DAY), expiresAt: new Date(Date.now() - 1) }],
  ])('that is %s answers 410, and does not say whose it was', async (_, values) => {
    const held = await aHeldEdition()
    await takesPart(held)
    await db.update(partnerLinks).set(values)
    const answers = await ask(secret, held.slug)
    for (const [index, answer] of answers.entries()) {
      expect(answer).toMatchObject({ init: { status: 410 }, data: { state: 'closed' } })
      const html = await renderPage([overview, edition][index]?.default as never, (answer as { data: unknown }).data)
      expect(html).toContain('ne montre plus')
      expect(html + JSON.stringify(answer)).not.toContain('Simplon')
    }
  })

  test('that nobody made answers 404, kindly, whatever it looks like', async () => {
    const { id } = await aPartnerLink(partner)
    for (const given of ['x', id, `${secret.slice(0, -1)}!`, secret.slice(0, 43), 'A'.repeat(44), '__proto__']) {
      for (const answer of await ask(given, 'nulle-part')) {
        expect(answer).toMatchObject({ init: { status: 404 }, data: { state: 'unknown' } })
      }
    }
  })

  test('whose row is gone answers like a closed one', async () => {
    await db.delete(partnerLinks)
    for (const answer of await ask()) expect(answer).toMatchObject({ init: { status: 410 } })
  })

  test('says until when it works, and is kept nowhere nor indexed', async () => {
    expect(await read<object>(overview.loader(call('/?lang=fr', { params: { secret } })))).toMatchObject({
      until: expect.stringMatching(/\d{4}$/),
    })
    for (const route of [overview, edition]) {
      const headers = new Headers(route.headers({ loaderHeaders: new Headers() } as never))
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(route.meta({ data: { title: 'x' } } as never)).toContainEqual({ name: 'robots', content: 'noindex' })
    }
  })

  test('of another organisation shows nothing of this one', async () => {
    const held = await aHeldEdition()
    await takesPart(held)
    const other = partnerPath((await aPartnerLink(await anOrganisation())).id)
      .split('/')
      .at(-1)
    expect(await statusOf(edition.loader(call('/', { params: { secret: other ?? '', edition: held.slug } })))).toBe(404)
  })
})

describe('an account', () => {
  test('without an organisation is told so, and has no edition', async () => {
    cookie = await aSignedInMember({ role: 'partner' })
    const { slug } = await anEdition()
    expect(await DOORS.account()).toBeNull()
    expect(await statusOf(DOORS.account(slug))).toBe(404)
  })

  test('that is an adviser’s or an organiser’s has no such page', async () => {
    const { slug } = await anEdition()
    for (const role of ['adviser', 'organiser'] as const) {
      cookie = await aSignedInMember({ role, organisationId: partner.id })
      expect(await statusOf(DOORS.account())).toBe(403)
      expect(await statusOf(DOORS.account(slug))).toBe(403)
    }
  })

  test('that is nobody’s leads to the sign-in page and back', async () => {
    cookie = ''
    for (const slug of [undefined, 'x']) {
      const answer = (await answerOf<unknown>(DOORS.account(slug))) as Response
      expect(answer.headers.get('Location')).toContain('/connexion?suite=')
    }
  })
})

test('an unpublished edition closes to partners again', async () => {
  const held = await aHeldEdition()
  await takesPart(held)
  expect(await statusOf(DOORS.link(held.slug))).toBe(200)
  await db.update(editions).set({ publishedAt: null }).where(eq(editions.id, held.id))
  expect(await statusOf(DOORS.link(held.slug))).toBe(404)
  expect((await read<Overview>(DOORS.link())).past).toEqual([])
})
