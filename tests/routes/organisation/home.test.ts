import { db } from 'db/client.server'
import { proposalRemarks } from 'db/schema/proposals'
import { expect, test } from 'vitest'
import Home, { loader } from '~/routes/organisation/home'
import { loader as overview } from '~/routes/workshop/overview'
import { anActivity } from '../../factories/activity'
import { anEdition } from '../../factories/edition'
import { aSignedInMember } from '../../factories/member'
import { aProposal } from '../../factories/proposal'
import { aRegistration } from '../../factories/registration'
import { call } from '../../support/call'
import { countStatements } from '../../support/count-statements'
import { renderPage } from '../../support/render-page'

type Role = 'organiser' | 'partner' | 'recruiter'
const DAY = 24 * 60 * 60 * 1000
const past = { startsAt: null, endsAt: null, registrationClosesAt: null, heldOn: '2019-10-08', year: 2019 }
const vague = { ...past, heldOn: null, year: 2099 }

const homeOf = async (role: Role) => loader(call('/organisation', { cookie: await aSignedInMember({ role }) }))
const toDoOf = async (slug: string, role: Role = 'organiser') =>
  (await homeOf(role)).editions.find(edition => edition.slug === slug)?.toDo.map(({ sentence }) => sentence)

test('the fair to come stands first, then drafts, then those that are over, the latest first', async () => {
  await anEdition({ ...past, slug: 'ancienne', heldOn: '2017-10-08', year: 2017 })
  await anEdition({ ...past, slug: 'passee' })
  await anEdition({ slug: 'demain' })
  const later = new Date(Date.now() + 40 * DAY)
  await anEdition({
    slug: 'plus-tard',
    startsAt: later,
    endsAt: new Date(later.getTime() + 1000),
    registrationClosesAt: null,
  })
  await anEdition({ slug: 'brouillon', publishedAt: null })

  const { editions } = await homeOf('organiser')
  expect(editions.map(({ slug }) => slug)).toEqual(['demain', 'plus-tard', 'brouillon', 'passee', 'ancienne'])
})

test('the fair to come says how many people registered and how many proposals wait for an answer', async () => {
  const edition = await anEdition({ slug: 'demain', capacity: 40 })
  expect(await toDoOf('demain')).toEqual(['Aucune inscription pour l’instant'])
  await aRegistration({ edition })
  await aRegistration({ edition, cancelledAt: new Date() })
  const said = { editionId: edition.id }
  await aProposal(said)
  await aProposal({ ...said, decision: 'declined', decidedAt: new Date() })
  await aProposal({ ...said, withdrawnAt: new Date() })
  const asked = { proposalId: (await aProposal(said)).id, author: 'organiser' as const, text: 'Quand ?' }
  await db.insert(proposalRemarks).values(asked)

  expect(await toDoOf('demain')).toEqual(['1\u00a0inscription sur 40\u00a0places', '1\u00a0proposition à étudier'])
  await db.insert(proposalRemarks).values({ ...asked, author: 'proposer', createdAt: new Date(Date.now() + 1000) })
  expect((await toDoOf('demain'))?.[1]).toBe('2\u00a0propositions à étudier')
})

test('a fair whose registrations have not opened says so', async () => {
  await anEdition({ slug: 'demain', registrationOpensAt: null, registrationClosesAt: null })
  expect(await toDoOf('demain')).toEqual(['Les inscriptions ne sont pas encore ouvertes'])
})

test('a draft says how many things forbid to publish it, as its own page counts them', async () => {
  const draft = await anEdition({ slug: 'brouillon', publishedAt: null })
  const cookie = await aSignedInMember()
  const { missing } = await overview(call('/x', { cookie, params: { edition: draft.slug } }))
  expect(missing.filter(({ isBlocking }) => isBlocking)).toHaveLength(2)
  expect(await toDoOf('brouillon')).toEqual(['2\u00a0choses manquent avant de la publier'])

  await anActivity({ editionId: draft.id, cancelledAt: new Date() })
  expect(await toDoOf('brouillon')).toEqual(['2\u00a0choses manquent avant de la publier'])
  await anActivity({ editionId: draft.id })
  expect(await toDoOf('brouillon')).toEqual(['1\u00a0chose manque avant de la publier'])
})

test('three editions cost as many queries as one', async () => {
  const cookie = await aSignedInMember()
  const ask = () => loader(call('/organisation', { cookie }))
  await anEdition()
  const one = await countStatements(ask)
  for (const publishedAt of [null, new Date()]) await aProposal({ editionId: (await anEdition({ publishedAt })).id })
  expect(await countStatements(ask)).toBe(one)
})

test('what is to be done is told to organisers alone, and not of what is over', async () => {
  await aProposal({ editionId: (await anEdition({ slug: 'demain' })).id })
  await aProposal({ editionId: (await anEdition({ ...past, slug: 'passee' })).id })
  expect(await toDoOf('demain', 'partner')).toEqual([])
  expect(await toDoOf('demain', 'recruiter')).toEqual([])
  expect(await toDoOf('demain')).toHaveLength(2)
  expect(await toDoOf('passee')).toEqual([])
})

test('an edition in hand no more is one line and one link: its pages for organisers, its figures or page for others', async () => {
  await anEdition({ ...past, slug: 'passee' })
  await anEdition({ slug: 'rangee', archivedAt: new Date() })
  const linksOf = async (role: Role) =>
    [...(await renderPage(Home, await homeOf(role))).matchAll(/href="(\S*(?:passee|rangee)\S*)"/g)].map(([, to]) => to)
  expect(await linksOf('organiser')).toEqual(['/organisation/editions/passee', '/organisation/editions/rangee'])
  expect(await linksOf('partner')).toEqual(['/editions/passee/statistiques', '/editions/rangee'])
})

test('a draft known by its year alone comes after those whose day is chosen', async () => {
  await anEdition({ ...vague, slug: 'un-jour', publishedAt: null })
  await anEdition({ slug: 'demain', publishedAt: null })
  expect((await homeOf('organiser')).editions.map(({ slug }) => slug)).toEqual(['demain', 'un-jour'])
})
