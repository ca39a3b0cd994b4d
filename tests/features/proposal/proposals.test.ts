import { db } from 'db/client.server'
import { activities, activityHosts } from 'db/schema/activities'
import { recruiters } from 'db/schema/after-work'
import { auditEntries } from 'db/schema/audit'
import { messages } from 'db/schema/messages'
import { contacts, organisations } from 'db/schema/organisations'
import { proposalRemarks, proposals } from 'db/schema/proposals'
import { TALK_FORMATS } from 'db/schema/words'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { findEditionById } from '~/features/edition/queries.server'
import { listOrganisationsOf } from '~/features/organisation/queries.server'
import { acceptProposal } from '~/features/proposal/accept.server'
import { answerOrganisers, askAuthor, declineProposal } from '~/features/proposal/converse.server'
import { eraseProposalsAfterRetention, withdrawProposal } from '~/features/proposal/forget.server'
import { proposalLink } from '~/features/proposal/links.server'
import { changeProposal, propose } from '~/features/proposal/propose.server'
import { findProposal, listProposals } from '~/features/proposal/queries.server'
import { backgroundDone } from '~/lib/background.server'
import { parisDay, parisTime } from '~/lib/dates'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { anOrganisation } from '../../factories/organisation'
import { aPlace, aProposal, proposed } from '../../factories/proposal'
import { countStatements } from '../../support/count-statements'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const actor = { id: 'camille' }
const now = new Date()
const soon = new Date(now.getTime() + HOUR)
let edition: EditionWithVenue

beforeEach(async () => {
  const { id } = await anEdition({ callClosesAt: soon, publishedAt: null })
  edition = (await findEditionById(id)) as EditionWithVenue
})
afterEach(backgroundDone)

const stateOf = async (id: string) => (await findProposal(edition.id, id))?.state
const subjects = async () => (await db.select().from(messages)).map(({ template, recipient }) => [template, recipient])
const accept = (proposal: { id: string }, values = {}) =>
  acceptProposal({ proposal, edition, organisationId: null, place: aPlace(), actor, now, ...values })
const ask = (proposal: { id: string }, at = now) =>
  askAuthor({ proposal, edition, text: 'Avec quels outils ?', actor, now: at })

describe('proposing', () => {
  test('keeps what was said, and writes to its author with the way back', async () => {
    const result = await propose({ edition, values: proposed(), now })
    const [proposal] = await db.select().from(proposals)
    expect(result).toEqual({ outcome: 'received', proposalId: proposal?.id })
    expect(proposal).toMatchObject({ kind: 'workshop', format: null, title: 'Réparer un téléphone', decision: null })
    const [letter] = await db.select().from(messages)
    expect(letter).toMatchObject({ template: 'proposal-received', recipient: 'camille@exemple.fr' })
    expect(letter?.text).toContain(proposalLink(proposal?.id ?? ''))
  })

  test.each(TALK_FORMATS)('a %s is a talk of that format', async format => {
    await propose({ edition, values: proposed({ kind: format }), now })
    expect(await db.select().from(proposals)).toMatchObject([{ kind: 'talk', format }])
  })

  test.each([
    ['the call is closed', { callClosesAt: new Date(now.getTime() - 1) }],
    ['there is no call', { callClosesAt: null }],
    ['the edition is over', { endsAt: new Date(now.getTime() - 1) }],
  ])('is refused when %s', async (_, values) => {
    expect(await propose({ edition: { ...edition, ...values }, values: proposed(), now })).toEqual({
      outcome: 'closed',
    })
    expect(await db.$count(proposals)).toBe(0)
    expect(await db.$count(messages)).toBe(0)
  })

  test('is in the log without who proposes', async () => {
    await propose({ edition, values: proposed(), now })
    const log = await db.select().from(auditEntries)
    expect(log).toMatchObject([{ memberId: null, verb: 'create', subject: 'proposal', editionId: edition.id }])
    expect(JSON.stringify(log)).not.toMatch(/Durand|camille@|561000000/)
  })

  test('can be changed until it is decided', async () => {
    const { id } = await aProposal({ editionId: edition.id })
    const values = proposed({ title: 'Réparer un ordinateur' })
    expect(await changeProposal(id, values)).toEqual({ outcome: 'changed' })
    expect(await findProposal(edition.id, id)).toMatchObject({ title: 'Réparer un ordinateur' })
    await accept({ id })
    expect(await changeProposal(id, proposed())).toEqual({ outcome: 'already-decided' })
    expect(await findProposal(edition.id, id)).toMatchObject({ title: 'Réparer un ordinateur' })
  })
})

describe('a conversation', () => {
  test('tells whose turn it is', async () => {
    const proposal = await aProposal({ editionId: edition.id })
    expect(await stateOf(proposal.id)).toBe('new')
    expect(await ask(proposal)).toEqual({ outcome: 'asked' })
    expect(await stateOf(proposal.id)).toBe('asked')
    await answerOrganisers({ proposal, edition, text: 'Les nôtres.', now: soon })
    expect(await stateOf(proposal.id)).toBe('answered')
    expect(await subjects()).toEqual([['proposal-question', 'camille@exemple.fr']])
  })

  test('ends with the decision', async () => {
    const proposal = await aProposal({ editionId: edition.id })
    await accept(proposal)
    expect(await ask(proposal)).toEqual({ outcome: 'already-decided' })
    const answer = { proposal, edition, text: 'Encore', now }
    expect(await answerOrganisers(answer)).toEqual({ outcome: 'already-decided' })
    expect(await db.$count(proposalRemarks)).toBe(0)
  })
})

describe('accepting', () => {
  test('makes the organisation, its contact, its part, and the activity with its host, and tells the author', async () => {
    const proposal = await aProposal({ editionId: edition.id })
    expect(await accept(proposal)).toEqual({ outcome: 'accepted' })

    const [organisation] = await db.select().from(organisations)
    expect(organisation).toMatchObject({ name: 'Association Octet' })
    expect(await db.select().from(contacts)).toMatchObject([{ name: 'Camille Durand', email: 'camille@exemple.fr' }])
    expect(await listOrganisationsOf(edition.id)).toMatchObject([{ roles: ['exhibitor'], activities: 1 }])
    const [activity] = await db.select().from(activities)
    expect(activity).toMatchObject({ editionId: edition.id, kind: 'workshop', capacity: 8, theme: 'Réparer' })
    expect(await db.select().from(activityHosts)).toEqual([
      { activityId: activity?.id, organisationId: organisation?.id },
    ])
    expect(await findProposal(edition.id, proposal.id)).toMatchObject({
      state: 'accepted',
      organisationId: organisation?.id,
      activityId: activity?.id,
    })
    expect(await subjects()).toEqual([['proposal-accepted', 'camille@exemple.fr']])
    expect((await db.select().from(auditEntries)).map(({ verb, subject }) => `${verb} ${subject}`)).toEqual(
      expect.arrayContaining([
        'create organisation',
        'create contact',
        'create participation',
        'create activity',
        'decide proposal',
      ]),
    )
  })

  test('uses the organisation chosen, and does not write its contact twice', async () => {
    const { id } = await anOrganisation('Octet')
    for (const title of ['Un', 'Deux']) {
      const proposal = await aProposal({ editionId: edition.id })
      expect(await accept(proposal, { organisationId: id, place: aPlace({ title }) })).toEqual({ outcome: 'accepted' })
    }
    expect([await db.$count(organisations), await db.$count(contacts), await db.$count(activities)]).toEqual([1, 1, 2])
  })

  test.each([
    ['stand', null, 'exhibitor'],
    ['talk', 'testimony', 'partner'],
  ] as const)('of a %s gives the right part', async (kind, format, role) => {
    await accept(await aProposal({ editionId: edition.id, kind, format }))
    expect(await listOrganisationsOf(edition.id)).toMatchObject([{ roles: [role] }])
    expect(await db.select().from(activities)).toMatchObject([{ kind, format }])
  })

  test('of a recruiter makes no activity: it seats the organisation at the after-work, if there is one', async () => {
    const proposal = await aProposal({ editionId: edition.id, kind: 'after-work' })
    expect(await accept(proposal, { place: undefined })).toEqual({ outcome: 'accepted' })
    expect(await listOrganisationsOf(edition.id)).toMatchObject([{ roles: ['recruiter'] }])

    const afterWork = await anActivity({ editionId: edition.id, kind: 'after-work' })
    const other = await aProposal({ editionId: edition.id, kind: 'after-work', organisationName: 'Pixel' })
    await accept(other, { place: undefined })
    expect(await db.$count(activities)).toBe(1)
    const { organisationId, activityId } = (await findProposal(edition.id, other.id)) ?? {}
    expect(activityId).toBe(afterWork.id)
    expect(await db.select().from(recruiters)).toMatchObject([{ activityId, organisationId }])
  })

  test('changes nothing when the name is taken or the organisation unknown', async () => {
    await anOrganisation('Association Octet')
    const proposal = await aProposal({ editionId: edition.id })
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(await accept(proposal)).toEqual({ outcome: 'name-taken' })
    expect(await accept(proposal, { organisationId: nobody })).toEqual({ outcome: 'unknown-organisation' })
    expect([await stateOf(proposal.id), await db.$count(activities), await db.$count(auditEntries)]).toEqual([
      'new',
      0,
      0,
    ])
  })

  test('gives an address of its own to a title that the programme has already', async () => {
    await anActivity({ editionId: edition.id, title: 'Réparer un téléphone' })
    expect(await accept(await aProposal({ editionId: edition.id }))).toEqual({ outcome: 'accepted' })
    expect((await db.select().from(activities)).map(({ slug }) => slug)).toHaveLength(2)
  })

  test('is done once; a declined proposal stays declined', async () => {
    const [one, other] = [await aProposal({ editionId: edition.id }), await aProposal({ editionId: edition.id })]
    await accept(one)
    expect(await accept(one)).toEqual({ outcome: 'already-decided' })
    expect(await declineProposal({ proposal: one, edition, text: 'Non', actor, now })).toEqual({
      outcome: 'already-decided',
    })
    expect(await declineProposal({ proposal: other, edition, text: 'Plus de place.', actor, now })).toEqual({
      outcome: 'declined',
    })
    expect(await accept(other)).toEqual({ outcome: 'already-decided' })
    expect(await db.$count(activities)).toBe(1)
    expect((await db.select().from(messages)).find(({ template }) => template === 'proposal-declined')?.text).toContain(
      'Plus de place.',
    )
  })
})

describe('forgetting', () => {
  test('a withdrawn proposal keeps nobody’s name, nor what was said and written', async () => {
    await propose({ edition, values: proposed(), now })
    const [proposal] = await listProposals(edition.id)
    const id = proposal?.id ?? ''
    await ask({ id })
    expect(await withdrawProposal(id, now)).toEqual({ outcome: 'withdrawn' })
    await backgroundDone()
    expect(await stateOf(id)).toBe('withdrawn')
    const left = JSON.stringify([await db.select().from(proposals), await db.select().from(messages)])
    expect(left).not.toMatch(/Durand|camille@|561000000|Une table|outils/)
    expect([await db.$count(proposalRemarks), await db.$count(messages)]).toEqual([0, 0])
    expect(await accept({ id })).toEqual({ outcome: 'withdrawn' })
    expect(await withdrawProposal(id, now)).toEqual({ outcome: 'withdrawn' })
  })

  test('a decided proposal is not withdrawn', async () => {
    const { id } = await aProposal({ editionId: edition.id })
    await accept({ id })
    expect(await withdrawProposal(id, now)).toEqual({ outcome: 'already-decided' })
  })

  test('contacts leave once the retention of their edition is over, in as many statements for one as for three', async () => {
    const startsAt = parisTime(parisDay(new Date(now.getTime() - 100 * DAY)), '13:30')
    const past = { startsAt, registrationOpensAt: null, registrationClosesAt: null }
    const [over, kept] = [await anEdition(past), await anEdition({ ...past, retentionDays: 365 })]
    await aProposal({ editionId: kept.id })
    await aProposal({ editionId: edition.id })
    await aProposal({ editionId: over.id, decision: 'declined', decidedAt: now })
    const forOne = await countStatements(async () => expect(await eraseProposalsAfterRetention(now)).toBe(1))
    for (const title of ['A', 'B', 'C']) await aProposal({ editionId: over.id, title })
    const forThree = await countStatements(async () => expect(await eraseProposalsAfterRetention(now)).toBe(3))
    expect(forThree).toBe(forOne)
    expect(await eraseProposalsAfterRetention(now)).toBe(0)

    const rows = await db.select().from(proposals)
    expect(rows.filter(({ contactEmail }) => contactEmail)).toHaveLength(2)
    expect(rows.filter(({ erasedAt }) => erasedAt).map(({ summary }) => summary)).toHaveLength(4)
  })
})

test('the list is of one edition, filtered by state and kind, in one query', async () => {
  const elsewhere = await anEdition()
  await aProposal({ editionId: elsewhere.id })
  const one = await aProposal({ editionId: edition.id, createdAt: new Date(now.getTime() - HOUR) })
  expect(await countStatements(() => listProposals(edition.id))).toBe(1)
  await aProposal({ editionId: edition.id, kind: 'stand' })
  await aProposal({ editionId: edition.id, kind: 'stand', decision: 'declined', decidedAt: now })
  expect(await countStatements(() => listProposals(edition.id))).toBe(1)

  expect(await listProposals(edition.id)).toHaveLength(3)
  expect(await listProposals(edition.id, { kind: 'stand', state: 'new' })).toHaveLength(1)
  expect((await listProposals(edition.id, { kind: 'workshop' })).map(({ id }) => id)).toEqual([one.id])
  expect(await findProposal(elsewhere.id, one.id)).toBeUndefined()
  expect(await findProposal(edition.id, 'x')).toBeUndefined()
})
