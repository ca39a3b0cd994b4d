import { db } from 'db/client.server'
import { type Edition, editions } from 'db/schema/editions'
import { editionRoles, members } from 'db/schema/members'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { findEditionForMembers } from '~/features/edition/queries.server'
import { freezeFigures } from '~/features/statistics/freeze.server'
import { createVenue } from '~/features/venue/create.server'
import { dayAfter, longDay, parisDay, parisTime } from '~/lib/dates'
import { loader as editionMenu } from '~/routes/organisation/edition-layout'
import { loader as home } from '~/routes/organisation/home'
import { loader as menu } from '~/routes/organisation/layout'
import * as archiving from '~/routes/workshop/archiving'
import * as newEdition from '~/routes/workshop/new-edition'
import { loader as overview } from '~/routes/workshop/overview'
import * as publication from '~/routes/workshop/publication'
import * as registrationWindow from '~/routes/workshop/registration-window'
import * as settings from '~/routes/workshop/settings'
import * as windowClosing from '~/routes/workshop/window-closing'
import * as windowOpening from '~/routes/workshop/window-opening'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { aSignedInMember } from '../../factories/member'
import { aProposal } from '../../factories/proposal'
import { answerOf, call, statusOf } from '../../support/call'

const params = { edition: 'reynerie' }
const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location')
const current = async (slug = 'reynerie') => (await findEditionForMembers(slug)) as Edition
let organiser: string

beforeEach(async () => {
  await anEdition({ slug: 'reynerie' })
  organiser = await aSignedInMember({ role: 'organiser' })
})

type Ask = ReturnType<typeof call>
const READS: [string, (ask: Ask) => unknown][] = [
  ['menu', editionMenu],
  ['overview', overview],
  ['settings', settings.loader],
  ['publication', publication.loader],
  ['registration window', registrationWindow.loader],
  ['archiving', archiving.loader],
]
const GETS_THAT_LEAD_BACK: [string, (ask: Ask) => unknown][] = [
  ['opening', windowOpening.loader],
  ['closing', windowClosing.loader],
]
const WRITES: [string, (ask: Ask) => unknown, Record<string, string>][] = [
  ['settings', settings.action, {}],
  ['publication', publication.action, { visibility: 'private' }],
  ['registration window', registrationWindow.action, {}],
  ['opening', windowOpening.action, {}],
  ['closing', windowClosing.action, {}],
  ['archiving', archiving.action, { place: 'archived' }],
]

/** A partner who organises this edition alone. */
async function anOrganiserOf(edition: Edition): Promise<string> {
  const email = 'une-edition@exemple.fr'
  const cookie = await aSignedInMember({ role: 'partner', email })
  const [member] = await db.select().from(members).where(eq(members.email, email))
  await db.insert(editionRoles).values({ memberId: member?.id ?? '', editionId: edition.id, role: 'organiser' })
  return cookie
}

async function statuses(cookie: string | undefined, edition: string): Promise<Set<number>> {
  const found = new Set<number>()
  for (const [, read] of [...READS, ...GETS_THAT_LEAD_BACK]) {
    found.add(await statusOf(read(call('/x', { cookie, params: { edition } }))))
  }
  for (const [, write, form] of WRITES)
    found.add(await statusOf(write(call('/x', { cookie, params: { edition }, form }))))
  return found
}

describe('who may', () => {
  test('strangers are sent to the sign-in page, other roles are refused', async () => {
    expect(await statuses(undefined, 'reynerie')).toEqual(new Set([302]))
    expect(await statusOf(newEdition.loader(call('/x')))).toBe(302)
    for (const role of ['partner', 'recruiter', 'adviser'] as const) {
      const cookie = await aSignedInMember({ role })
      expect(await statuses(cookie, 'reynerie')).toEqual(new Set([403]))
      expect(await statusOf(newEdition.loader(call('/x', { cookie })))).toBe(403)
      expect(await statusOf(newEdition.action(call('/x', { cookie, form: {} })))).toBe(403)
    }
    expect(await current()).toMatchObject({ archivedAt: null })
    expect((await current()).publishedAt).not.toBeNull()
  })

  test('who organises one edition prepares it, and neither another nor a new one', async () => {
    await anEdition({ slug: 'colomiers' })
    const cookie = await anOrganiserOf(await current())
    for (const [, read] of READS) expect(await statusOf(read(call('/x', { cookie, params })))).toBe(200)
    expect(await statuses(cookie, 'colomiers')).toEqual(new Set([403]))
    expect(await statusOf(newEdition.loader(call('/x', { cookie })))).toBe(403)
  })

  test('an edition that does not exist is not found', async () => {
    expect(await statuses(organiser, 'ailleurs')).toEqual(new Set([404]))
    expect(await statuses(organiser, '\0')).toEqual(new Set([404]))
  })

  test('the menu and the home page show what each may open', async () => {
    const labels = async (cookie?: string) => (await menu(call('/x', { cookie }))).pages.map(({ label }) => label)
    const everywhere = ['Éditions', 'Structures', 'Lieux', 'Quartiers', 'Plan d’action', 'Guide', 'Messages']
    expect(await labels(organiser)).toEqual(everywhere)
    const partner = await aSignedInMember({ role: 'partner' })
    const admin = await aSignedInMember({ role: 'organiser', isAdmin: true })
    expect(await labels(admin)).toEqual([...everywhere, 'Membres', 'Journal'])
    expect(await labels(partner)).toEqual(['Éditions', 'Mes propositions', 'Nos chiffres', 'Ma structure'])
    expect(await labels()).toEqual([])
    expect(await home(call('/x', { cookie: organiser }))).toMatchObject({ canCreate: true })
    expect(await home(call('/x', { cookie: partner }))).toMatchObject({ canCreate: false })
  })
})

const WRITTEN = {
  name: 'Bellefontaine',
  summary: '',
  themes: 'Robotique, Jeu vidéo, Robotique',
  day: '2027-03-30',
  from: '13:30',
  to: '17:30',
  venue: '',
  capacity: '',
  threshold: '5',
  retention: '90',
}

describe('settings', () => {
  const save = (values: Record<string, string>) =>
    settings.action(call('/x', { cookie: organiser, params, form: { ...WRITTEN, ...values } }))

  test('are kept, and shown again as they were typed', async () => {
    expect(await locationOf(save({}))).toBe('/organisation/editions/reynerie/reglages?enregistre')
    const { stored } = await settings.loader(call('/x', { cookie: organiser, params }))
    expect(stored).toMatchObject({ name: 'Bellefontaine', day: '2027-03-30', from: '13:30', to: '17:30' })
    expect(stored.themes).toBe('Robotique, Jeu vidéo')
  })

  test.each([
    [{ name: '' }, 'name'],
    [{ name: '...' }, 'name'],
    [{ day: '' }, 'day'],
    [{ day: '2027-02-30' }, 'day'],
    [{ to: '' }, 'to'],
    [{ to: '13:30' }, 'to'],
    [{ capacity: '0' }, 'capacity'],
    [{ threshold: '' }, 'threshold'],
    [{ threshold: '0' }, 'threshold'],
    [{ retention: '40000' }, 'retention'],
    [{ venue: 'x' }, 'venue'],
    [{ venue: '00000000-0000-4000-8000-000000000000' }, 'venue'],
  ])('%o is refused beside its field', async (values, name) => {
    const answer = await answerOf(save(values))
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { [name]: [expect.any(String)] } } },
    })
    expect((await current()).name).toBe('La Reynerie')
  })

  test('once figures are frozen the day and the hours stay, and the rest may change', async () => {
    const held = await anEdition({
      startsAt: parisTime('2024-10-08', '13:30'),
      registrationOpensAt: null,
      registrationClosesAt: null,
    })
    await aFair(held, [], [{ at: parisTime('2024-10-08', '14:00') }])
    const change = (values: Record<string, string>) =>
      settings.action(
        call('/x', {
          cookie: organiser,
          params: { edition: held.slug },
          form: { ...WRITTEN, day: '2024-10-08', ...values },
        }),
      )
    expect(await freezeFigures({ edition: held, now: new Date(), actor: null })).toEqual({ outcome: 'frozen' })
    for (const [field, value] of Object.entries({ day: '2027-03-30', from: '14:00', to: '18:00' })) {
      expect(await answerOf(change({ [field]: value }))).toMatchObject({
        init: { status: 422 },
        data: { reply: { error: { day: [expect.stringContaining('figés')] } } },
      })
    }
    expect(await locationOf(change({ name: 'Empalot' }))).toContain('enregistre')
  })
})

describe('publication', () => {
  const send = (visibility: string, edition = 'reynerie') =>
    statusOf(publication.action(call('/x', { cookie: organiser, params: { edition }, form: { visibility } })))

  test('is refused while something that visitors need is missing, and told', async () => {
    await anEdition({ slug: 'vide', publishedAt: null })
    expect(await send('public', 'vide')).toBe(422)
    expect((await current('vide')).publishedAt).toBeNull()
    const { missing } = await publication.loader(call('/x', { cookie: organiser, params: { edition: 'vide' } }))
    expect(missing.filter(({ isBlocking }) => isBlocking).map(({ page }) => page)).toEqual([
      'reglages#venue',
      'activites',
    ])
  })

  test('shows the edition, and is taken back', async () => {
    const venue = await createVenue({ name: 'Médiathèque', city: 'Toulouse' })
    const edition = await anEdition({ slug: 'prete', publishedAt: null, venueId: venue.id })
    await anActivity({ editionId: edition.id })
    expect(await send('public', 'prete')).toBe(303)
    expect((await current('prete')).publishedAt).not.toBeNull()
    expect(await send('private', 'prete')).toBe(303)
    expect((await current('prete')).publishedAt).toBeNull()
    expect(await send('ailleurs', 'prete')).toBe(422)
  })
})

describe('registration', () => {
  const save = (form: Record<string, string>) =>
    registrationWindow.action(call('/x', { cookie: organiser, params, form }))

  test('has a window in the clock of Paris', async () => {
    await answerOf(save({ fromDay: '2027-01-10', fromTime: '09:00', toDay: '2027-03-30', toTime: '17:30' }))
    expect(await current()).toMatchObject({
      registrationOpensAt: new Date('2027-01-10T08:00:00Z'),
      registrationClosesAt: new Date('2027-03-30T15:30:00Z'),
    })
  })

  test.each([
    [{ fromDay: '2027-01-10' }, 'fromTime'],
    [{ toTime: '10:00' }, 'toTime'],
    [{ fromDay: '2027-01-10', fromTime: '09:00', toDay: '2027-01-10', toTime: '09:00' }, 'toDay'],
  ])('%o is refused beside its field', async (values, name) => {
    const form = { fromDay: '', fromTime: '', toDay: '', toTime: '', ...values }
    expect(await answerOf(save(form))).toMatchObject({ data: { reply: { error: { [name]: [expect.any(String)] } } } })
  })

  test('closes and opens at once, and says so', async () => {
    const ask = () => call('/x', { cookie: organiser, params, form: {} })
    expect(await locationOf(windowClosing.action(ask()))).toMatch(/\?fait=fermees$/)
    expect(await locationOf(windowClosing.action(ask()))).toMatch(/\?fait=deja-fermees$/)
    expect(await locationOf(windowOpening.action(ask()))).toMatch(/\?fait=ouvertes$/)
  })
})

describe('a new edition', () => {
  const create = (values: Record<string, string>) =>
    newEdition.action(call('/x', { cookie: organiser, form: { ...WRITTEN, copied: '', ...values } }))

  test('is made from an earlier one, and is found under its own address', async () => {
    await anActivity({ editionId: (await current()).id, startsAt: (await current()).startsAt ?? undefined })
    const day = dayAfter(parisDay(new Date()), 120)
    const slug = `bellefontaine-${day.slice(0, 4)}`
    expect(await locationOf(create({ copied: 'reynerie', day }))).toBe(`/organisation/editions/${slug}?fait=creee`)
    const page = await overview(call('/x', { cookie: organiser, params: { edition: slug } }))
    expect(page).toMatchObject({ isPublished: false, placesTaken: 0, registration: 'Pas encore ouvertes' })
    expect(page.activities.find(({ kind }) => kind === 'workshop')?.count).toBe(1)
  })

  test.each([
    [{ day: '' }, 'day'],
    [{ name: '' }, 'name'],
    [{ copied: 'ailleurs' }, 'copied'],
    [{ venue: '00000000-0000-4000-8000-000000000000' }, 'venue'],
  ])('%o is refused beside its field', async (values, name) => {
    expect(await answerOf(create(values))).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { [name]: [expect.any(String)] } } },
    })
  })
})

test('an archived edition leaves those in hand and comes back', async () => {
  const send = (place: string) => answerOf(archiving.action(call('/x', { cookie: organiser, params, form: { place } })))
  const isArchived = async () => (await home(call('/x', { cookie: organiser }))).editions[0]?.isArchived
  await send('archived')
  expect(await isArchived()).toBe(true)
  await send('in-hand')
  expect(await isArchived()).toBe(false)
})

test('the overview says where an edition is', async () => {
  const page = await overview(call('/x', { cookie: organiser, params }))
  expect(page).toMatchObject({ isOver: false, isPublished: true, isArchived: false, registration: 'Ouvertes' })
  expect(page.where).toBeNull()
  expect(parisDay((await current()).startsAt ?? new Date())).toBe((await current()).heldOn)
})

test('every page of an edition says which one it is', async () => {
  const startsAt = parisTime('2027-10-12', '13:30')
  await anEdition({ slug: 'colomiers', number: 5, name: 'Colomiers', startsAt })
  const menuOf = (edition: string) => editionMenu(call('/x', { cookie: organiser, params: { edition } }))
  expect((await menuOf('colomiers')).title).toBe('Édition 5\u00a0: Colomiers, mardi 12\u00a0octobre 2027')
})

test('the overview tells the last day of the call as its page does, and counts in the plural', async () => {
  const lastDay = dayAfter(parisDay(new Date()), 7)
  await db.update(editions).set({ callClosesAt: parisTime(dayAfter(lastDay, 1), '00:00') })
  const page = await overview(call('/x', { cookie: organiser, params }))
  expect(page.call).toBe(`Ouvert jusqu’au ${longDay(lastDay, 'fr')} inclus`)
  expect(page.activities.map(({ word }) => word)).toEqual(['Stands', 'Ateliers', 'Rencontres', 'After-works'])
})

test('the overview counts the proposals that wait for an answer', async () => {
  const link = async () => (await overview(call('/x', { cookie: organiser, params }))).proposals
  expect(await link()).toBe('Voir les propositions')
  await aProposal({ editionId: (await current()).id })
  expect(await link()).toBe('Voir les propositions (1\u00a0à étudier)')
})
