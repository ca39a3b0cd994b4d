import { db } from 'db/client.server'
import type { Activity } from 'db/schema/activities'
import { interviewSettings, recruiters } from 'db/schema/after-work'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withdrawOffer } from '~/features/job-offer/offers.server'
import { backgroundDone } from '~/lib/background.server'
import * as addition from '~/routes/after-work/companies/addition'
import * as company from '~/routes/after-work/companies/company'
import * as companyRemoval from '~/routes/after-work/companies/company-removal'
import * as list from '~/routes/after-work/list'
import * as overview from '~/routes/after-work/overview'
import * as plan from '~/routes/after-work/plan'
import * as reshuffle from '~/routes/after-work/reshuffle'
import * as rounds from '~/routes/after-work/rounds'
import * as settings from '~/routes/after-work/settings'
import * as slips from '~/routes/after-work/slips'
import { aCompany, anAfterWork, anOffer, candidates, planned } from '../../factories/after-work'
import { anEdition } from '../../factories/edition'
import { aWorkshop } from '../../factories/enrolment'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { call, statusOf } from '../../support/call'
import { countStatements } from '../../support/count-statements'

let cookie: string
let edition: Edition
let afterWork: Activity

beforeEach(async () => {
  cookie = await aSignedInMember({ role: 'organiser' })
  edition = await anEdition()
  afterWork = await anAfterWork({ edition, capacity: 20 })
})
afterEach(backgroundDone)

const here = (form?: Record<string, string>, more: Record<string, string> = {}, query = '') =>
  call(`/x${query}`, { cookie, form, params: { edition: edition.slug, afterWork: afterWork.slug, ...more } })
const base = () => `/organisation/editions/${edition.slug}/activites/${afterWork.slug}/after-work`
const locationOf = async (answer: unknown) => ((await answer) as Response).headers.get('Location')
const errorsOf = async (answer: unknown) =>
  ((await answer) as { data: { reply: { error: Record<string, string[]> } } }).data.reply.error
const stepsDone = async () => (await overview.loader(here())).steps.map(({ isDone }) => isDone)
const SETTINGS = { firstRound: '13:30', rounds: '6', minutes: '10', minimum: '2' }

describe('the after-works of an edition', () => {
  test('open at once when there is one, are listed when there are several, and one can be added when there is none', async () => {
    expect(await locationOf(list.loader(here()))).toBe(base())
    await anAfterWork({ edition, title: 'Le second' })
    expect(await list.loader(here())).toMatchObject({ afterWorks: [{ title: 'After-work' }, { title: 'Le second' }] })
    edition = await anEdition()
    expect(await list.loader(here())).toMatchObject({ afterWorks: [] })
  })

  test('are not workshops, nor those of another edition', async () => {
    const workshop = await aWorkshop({ edition })
    const elsewhere = await anAfterWork({ edition: await anEdition(), title: 'Ailleurs' })
    for (const name of [workshop.slug, workshop.id, elsewhere.slug, elsewhere.id, 'x', '../x'])
      for (const route of [overview, settings, addition, company, companyRemoval, rounds, plan, reshuffle, slips])
        expect(await statusOf(route.loader(here(undefined, { afterWork: name })))).toBe(404)
  })
})

describe('the preparation', () => {
  test('says what is done, in order', async () => {
    expect(await stepsDone()).toEqual([false, false, false, false, false])
    await aCompany(afterWork, { name: 'Octet', tables: 2 })
    expect(await stepsDone()).toEqual([true, false, false, false, false])
    await settings.action(here(SETTINGS))
    await candidates(afterWork, 3)
    expect(await stepsDone()).toEqual([true, true, true, false, false])
    await plan.action(here({}))
    expect(await stepsDone()).toEqual([true, true, true, true, false])
  })

  test('warns of companies without an offer, withdrawn ones set aside, and of too few tables', async () => {
    const [octet, pixel] = [await aCompany(afterWork, { name: 'Octet' }), await aCompany(afterWork, { name: 'Pixel' })]
    await anOffer(afterWork, octet)
    const offer = await anOffer(afterWork, pixel)
    const warnings = async () => (await overview.loader(here())).steps.flatMap(({ warning }) => warning ?? [])
    expect(await warnings()).toEqual([])
    await withdrawOffer({ offer, now: new Date(), actor: null })
    expect(await warnings()).toEqual(['Sans offre\u00a0: Pixel.'])

    await planned(afterWork, { rounds: 1, minimum: 2 })
    await candidates(afterWork, 2)
    expect((await warnings())[1]).toContain('Il faut 4\u00a0entretiens, les tables en permettent 2')
    await planned(afterWork, { rounds: 2, minimum: 2 })
    expect(await warnings()).toHaveLength(1)
    await planned(afterWork, { rounds: 2, minimum: 3 })
    expect((await warnings())[1]).toContain('Avec 2\u00a0entreprises, personne ne peut avoir 3\u00a0entretiens')
  })

  test('takes the same number of statements for one company and one candidate as for three', async () => {
    const grow = async (count: number) => {
      for (let index = 0; index < count; index++) await anOffer(afterWork, await aCompany(afterWork))
      await candidates(afterWork, count)
    }
    const count = () => countStatements(() => overview.loader(here()))
    await grow(1)
    const one = await count()
    await grow(2)
    expect(await count()).toBe(one)
  })
})

describe('a company', () => {
  test('is chosen among organisations and seated at so many tables', async () => {
    const { id: organisation } = await anOrganisation('Octet')
    expect(await locationOf(addition.action(here({ organisation, tables: '3' })))).toBe(`${base()}?fait=ajoutee`)
    const page = await overview.loader(here(undefined, {}, '?fait=ajoutee'))
    expect(page).toMatchObject({ companies: [{ name: 'Octet', tables: 3 }], notice: 'L’entreprise est ajoutée.' })
    expect(page.organisations.map(({ id }) => id)).not.toContain(organisation)
  })

  test('is refused twice, unknown, or at no table, with what was typed kept', async () => {
    const { id: there } = await aCompany(afterWork)
    const { id: other } = await anOrganisation()
    for (const [organisation, tables, field, sentence] of [
      [there, '1', 'organisation', 'déjà parmi'],
      [crypto.randomUUID(), '1', 'organisation', 'Choisissez'],
      ['x', '1', 'organisation', 'Choisissez'],
      [other, '0', 'tables', 'entre 1 et 20'],
      [other, '', 'tables', 'entre 1 et 20'],
    ] as const) {
      const answer = await addition.action(here({ organisation, tables }))
      expect(await statusOf(answer)).toBe(422)
      expect((await errorsOf(answer))[field]?.[0]).toContain(sentence)
      expect(answer).toMatchObject({ data: { reply: { initialValue: { organisation } } } })
    }
    expect(await db.$count(recruiters)).toBe(1)
  })

  test('changes its tables, and the page says how many interviews that cancels', async () => {
    const { slug: organisation } = await aCompany(afterWork, { tables: 2 })
    await planned(afterWork, { rounds: 1, minimum: 1 })
    await candidates(afterWork, 2)
    await plan.action(here({}))
    expect(await locationOf(company.action(here({ tables: '1' }, { organisation })))).toBe(
      `${base()}?fait=tables&annules=1`,
    )
    const { notice } = await overview.loader(here(undefined, {}, '?fait=tables&annules=1'))
    expect(notice).toContain('1\u00a0entretien prévu est annulé')
    expect(await statusOf(company.action(here({ tables: '21' }, { organisation })))).toBe(422)
  })

  test('is removed, unless it has offers or interviews', async () => {
    const bare = await aCompany(afterWork)
    const busy = await aCompany(afterWork)
    const met = await aCompany(afterWork)
    await anOffer(afterWork, busy)
    const asked = (organisation: string, query = '') => companyRemoval.loader(here(undefined, { organisation }, query))
    expect(await asked(bare.slug)).toMatchObject({ isInUse: false })
    expect(await asked(busy.slug)).toMatchObject({ isInUse: true })
    expect(await locationOf(companyRemoval.action(here({}, { organisation: bare.slug })))).toBe(
      `${base()}?fait=retiree`,
    )
    await planned(afterWork)
    await candidates(afterWork, 1)
    await plan.action(here({}))
    expect(await asked(met.slug)).toMatchObject({ isInUse: true })
    await reshuffle.action(here({ companies: met.id, from: '1' }))
    expect(await asked(met.slug)).toMatchObject({ isInUse: false })
    const refused = await locationOf(companyRemoval.action(here({}, { organisation: met.slug })))
    expect(refused).toBe(`${base()}/entreprises/${met.slug}/retrait?fait=in-use`)
    expect(await asked(met.slug, '?fait=in-use')).toMatchObject({ isInUse: true })
    expect(await db.$count(recruiters)).toBe(2)
  })

  test('that is not at this after-work is not found', async () => {
    const { slug: stranger } = await anOrganisation()
    const elsewhere = await aCompany(await anAfterWork({ edition, title: 'Le second' }))
    for (const organisation of [stranger, elsewhere.slug, 'x', '../x'])
      for (const route of [company, companyRemoval]) {
        expect(await statusOf(route.loader(here(undefined, { organisation })))).toBe(404)
        expect(await statusOf(route.action(here({ tables: '1' }, { organisation })))).toBe(404)
      }
  })
})

describe('the settings', () => {
  test('are suggested, kept, and their end is said in words', async () => {
    expect((await settings.loader(here())).stored).toEqual({ firstRound: '13:30', rounds: 18, minutes: 10, minimum: 2 })
    expect(await locationOf(settings.action(here({ ...SETTINGS, firstRound: '14:00' })))).toBe(
      `${base()}?fait=reglages&annules=0`,
    )
    const page = await settings.loader(here())
    expect(page.stored).toEqual({ firstRound: '14:00', rounds: 6, minutes: 10, minimum: 2 })
    expect(page.ends).toBe(
      'Le dernier des 6\u00a0tours finit à 15\u00a0h, l’after-work à 16\u00a0h\u00a030.'.replaceAll(' h', '\u00a0h'),
    )
    await settings.action(here({ ...SETTINGS, rounds: '18' }))
    expect((await settings.loader(here())).ends).toContain('comme l’after-work')
  })

  test('outside the hours of the after-work are refused beside the field at fault', async () => {
    for (const [change, field, sentence] of [
      [{ firstRound: '13:20' }, 'firstRound', 'le premier tour commence entre ces heures'],
      [{ firstRound: '16:30' }, 'firstRound', 'le premier tour commence entre ces heures'],
      [{ rounds: '19' }, 'rounds', '19\u00a0tours de 10\u00a0minutes finiraient à 16\u00a0h\u00a040'],
      [{ firstRound: '25:00' }, 'firstRound', 'une heure comme 16:15'],
      [{ firstRound: '' }, 'firstRound', 'l’heure du premier tour'],
      [{ rounds: '61' }, 'rounds', 'entre 1 et 60'],
      [{ minutes: 'dix' }, 'minutes', 'entre 1 et 120'],
      [{ minimum: '0' }, 'minimum', 'entre 1 et 20'],
    ] as const) {
      const answer = await settings.action(here({ ...SETTINGS, ...change }))
      expect(await statusOf(answer)).toBe(422)
      expect((await errorsOf(answer))[field]?.[0]).toContain(sentence)
      const typed = Object.entries({ ...SETTINGS, ...change }).filter(([, value]) => value !== '')
      expect(answer).toMatchObject({ data: { reply: { initialValue: Object.fromEntries(typed) } } })
    }
    expect(await db.$count(interviewSettings, eq(interviewSettings.activityId, afterWork.id))).toBe(0)
  })

  test('with fewer rounds say how many interviews they cancel, and warn once a plan exists', async () => {
    await aCompany(afterWork)
    await settings.action(here(SETTINGS))
    await candidates(afterWork, 3)
    expect(await settings.loader(here())).toMatchObject({ isPlanned: false })
    await plan.action(here({}))
    expect(await settings.loader(here())).toMatchObject({ isPlanned: true })
    expect(await locationOf(settings.action(here({ ...SETTINGS, rounds: '1' })))).toMatch(/annules=2$/)
  })
})

test('others than the organisers of the edition see and do nothing', async () => {
  const { slug: organisation } = await aCompany(afterWork)
  const routes = [list, overview, settings, addition, company, companyRemoval, rounds, plan, reshuffle, slips]
  const deeds = await db.$count(auditEntries)
  for (const role of ['partner', 'recruiter', 'adviser'] as const) {
    cookie = await aSignedInMember({ role })
    for (const route of routes) {
      expect(await statusOf(route.loader(here(undefined, { organisation })))).toBe(403)
      if ('action' in route) expect(await statusOf(route.action(here({}, { organisation })))).toBe(403)
    }
  }
  expect(await db.$count(auditEntries)).toBe(deeds)
})
