import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { auditEntries } from 'db/schema/audit'
import { editions } from 'db/schema/editions'
import { messages } from 'db/schema/messages'
import { organisations } from 'db/schema/organisations'
import { rooms, venues } from 'db/schema/venues'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EditionWithVenue, findEditionById } from '~/features/edition/queries.server'
import { callPath } from '~/features/proposal/links.server'
import { backgroundDone } from '~/lib/background.server'
import { parisDay, parisTime } from '~/lib/dates'
import * as acceptance from '~/routes/proposal-review/acceptance'
import * as closing from '~/routes/proposal-review/call-closing'
import * as opening from '~/routes/proposal-review/call-window'
import { loader as list } from '~/routes/proposal-review/list'
import { loader as page } from '~/routes/proposal-review/proposal'
import * as question from '~/routes/proposal-review/question'
import * as refusal from '~/routes/proposal-review/refusal'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { anOrganisation } from '../../factories/organisation'
import { aProposal } from '../../factories/proposal'
import { answerOf, call, statusOf } from '../../support/call'

const today = parisDay(new Date())
const locationOf = async (answer: unknown) => ((await answerOf(answer)) as Response).headers.get('Location') ?? ''
const PLACE = { organisation: '', title: 'Réparer', theme: 'Atelier', room: '', startsAt: '14:00', endsAt: '15:00' }
let edition: EditionWithVenue
let roomId: string
let cookie: string

beforeEach(async () => {
  const [venue] = await db.insert(venues).values({ name: 'Place Abbal', city: 'Toulouse' }).returning()
  const venueId = venue?.id ?? ''
  const [room] = await db.insert(rooms).values({ venueId, name: 'Hall' }).returning()
  roomId = room?.id ?? ''
  edition = (await findEditionById((await anEdition({ venueId })).id)) as EditionWithVenue
  cookie = await aSignedInMember({ role: 'organiser' })
})
afterEach(backgroundDone)

const at = (proposal = '', of = edition.slug) => ({ edition: of, proposal })
const get = (path: string, proposal = '') => call(path, { cookie, params: at(proposal) })
const post = (form: Record<string, string>, proposal = '') => call('/', { cookie, params: at(proposal), form })

test('others than the edition’s organisers see and decide nothing; a proposal of another edition is not found', async () => {
  const { id } = await aProposal({ editionId: edition.id })
  const foreign = await aProposal({ editionId: (await anEdition()).id })
  const partner = await aSignedInMember({ role: 'partner' })
  const form = { ...PLACE, text: 'Bonjour', lastDay: today }
  for (const loader of [
    list,
    page,
    opening.loader,
    closing.loader,
    acceptance.loader,
    question.loader,
    refusal.loader,
  ]) {
    expect(await statusOf(loader(call('/', { cookie: partner, params: at(id) })))).toBe(403)
    expect(await statusOf(loader(call('/', { cookie, params: at(id, 'inconnue') })))).toBe(404)
  }
  for (const { action } of [opening, closing, acceptance, question, refusal]) {
    expect(await statusOf(action(call('/', { cookie: partner, params: at(id), form })))).toBe(403)
    expect(await statusOf(action(call('/', { cookie, params: at(id, 'inconnue'), form })))).toBe(404)
  }
  for (const unknown of [foreign.id, crypto.randomUUID(), 'x']) {
    for (const loader of [page, acceptance.loader, question.loader, refusal.loader])
      expect(await statusOf(loader(get('/', unknown)))).toBe(404)
    for (const { action } of [acceptance, question, refusal])
      expect(await statusOf(action(post(form, unknown)))).toBe(404)
  }
  expect(await db.$count(messages)).toBe(0)
})

describe('the call', () => {
  test('opens until the end of its last day, can be moved, and closes', async () => {
    const lastDay = edition.heldOn ?? ''
    expect(await locationOf(opening.action(post({ lastDay })))).toContain('?appel')
    const midnight = parisTime(parisDay(new Date(parisTime(lastDay, '12:00').getTime() + 24 * 60 * 60 * 1000)), '00:00')
    const endOf = async () => (await db.select().from(editions))[0]?.callClosesAt
    expect(await endOf()).toEqual(midnight)
    expect((await list(get('/'))).call).toMatchObject({
      isOpen: true,
      link: expect.stringContaining(callPath(edition.id)),
    })
    expect((await opening.loader(get('/'))).lastDay).toBe(lastDay)

    await answerOf(closing.action(post({})))
    expect((await list(get('/'))).call.isOpen).toBe(false)
    const closedAt = await endOf()
    await answerOf(closing.action(post({})))
    expect(await endOf()).toEqual(closedAt)
    expect((await db.select().from(auditEntries)).map(({ verb }) => verb)).toEqual(['open', 'close'])
  })

  test.each(['', 'demain', '2000-01-01', '2999-01-01', '2026-02-30'])('does not open until “%s”', async lastDay => {
    expect(await opening.action(post({ lastDay }))).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { lastDay: [expect.any(String)] } } },
    })
    expect((await db.select().from(editions))[0]?.callClosesAt).toBeNull()
  })

  test('of a past edition does not open', async () => {
    const past = new Date(Date.now() - 24 * 60 * 60 * 1000)
    const over = { startsAt: past, endsAt: new Date(past.getTime() + 1), registrationOpensAt: null }
    const { slug } = await anEdition({ ...over, registrationClosesAt: null, year: Number(parisDay(past).slice(0, 4)) })
    const answer = await opening.action(call('/', { cookie, params: at('', slug), form: { lastDay: today } }))
    expect(answer).toMatchObject({ init: { status: 422 } })
  })
})

describe('a proposal', () => {
  test('is found by its state and kind', async () => {
    await aProposal({ editionId: edition.id })
    const titles = async (query: string) => (await list(get(`/?${query}`))).proposals.length
    expect([
      await titles(''),
      await titles('etat=new&type=workshop'),
      await titles('etat=asked'),
      await titles('type=stand'),
    ]).toEqual([1, 1, 0, 0])
  })

  test('is asked about, then declined with a word, once', async () => {
    const { id } = await aProposal({ editionId: edition.id })
    expect(await statusOf(question.action(post({ text: '' }, id)))).toBe(422)
    expect(await locationOf(question.action(post({ text: 'Combien ?' }, id)))).toContain('fait=asked')
    expect(await statusOf(refusal.action(post({ text: ' ' }, id)))).toBe(422)
    expect(await locationOf(refusal.action(post({ text: 'Désolé' }, id)))).toContain('fait=declined')
    expect(await locationOf(acceptance.action(post(PLACE, id)))).toContain('fait=already-decided')
    expect(await locationOf(refusal.loader(get('/', id)))).toContain('fait=already-decided')
    expect(await page(get('/', id))).toMatchObject({
      proposal: { state: 'declined' },
      remarks: [{}, { text: 'Désolé' }],
    })
    expect(await db.$count(activities)).toBe(0)
  })

  test('is accepted with a room and hours of the edition’s day', async () => {
    const { id } = await aProposal({ editionId: edition.id })
    expect(await locationOf(acceptance.action(post({ ...PLACE, room: roomId, capacity: '6' }, id)))).toContain(
      'fait=accepted',
    )
    expect(await db.select().from(activities)).toMatchObject([
      { roomId, capacity: 6, startsAt: parisTime(edition.heldOn ?? '', '14:00'), title: 'Réparer', theme: 'Atelier' },
    ])
    expect((await page(get('/', id))).made).toMatchObject({ organisation: { name: 'Association Octet' } })
  })

  test('of a stand is offered the edition’s hours, and the organisation that has its name', async () => {
    const { id: known } = await anOrganisation('association octet')
    const { id } = await aProposal({ editionId: edition.id, kind: 'stand' })
    const shown = (await acceptance.loader(get('/', id))) as { stored: object }
    expect(shown.stored).toMatchObject({ startsAt: '13:30', endsAt: '17:30', organisation: known })
  })

  test('of a recruiter asks for no room', async () => {
    const { id } = await aProposal({ editionId: edition.id, kind: 'after-work' })
    expect(await locationOf(acceptance.action(post({ organisation: '' }, id)))).toContain('fait=accepted')
    expect(await db.$count(activities)).toBe(0)
  })

  test.each([
    ['title', '!'],
    ['theme', ''],
    ['room', '00000000-0000-4000-8000-000000000000'],
    ['room', 'x'],
    ['startsAt', '25:00'],
    ['endsAt', '14:00'],
    ['capacity', '0'],
    ['organisation', '00000000-0000-4000-8000-000000000000'],
    ['organisation', 'x'],
  ])('is not accepted with %s “%s”', async (field, value) => {
    const { id } = await aProposal({ editionId: edition.id })
    expect(await acceptance.action(post({ ...PLACE, [field]: value }, id))).toMatchObject({
      init: { status: 422 },
      data: { reply: { error: { [field]: [expect.any(String)] } } },
    })
    expect([await db.$count(activities), await db.$count(organisations)]).toEqual([0, 0])
  })

  test('of an edition without a day waits for it', async () => {
    const vague = { heldOn: null, startsAt: null, endsAt: null, registrationOpensAt: null, registrationClosesAt: null }
    const { id: editionId, slug } = await anEdition(vague)
    const { id } = await aProposal({ editionId })
    const answer = await acceptance.action(call('/', { cookie, params: at(id, slug), form: PLACE }))
    expect(await statusOf(answer)).toBe(422)
    expect(await db.$count(activities)).toBe(0)
  })
})
