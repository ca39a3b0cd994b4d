import { db } from 'db/client.server'
import { messages } from 'db/schema/messages'
import { proposalRemarks, proposals } from 'db/schema/proposals'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deactivateMember } from '~/features/account/edit-member.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { findEditionById } from '~/features/edition/queries.server'
import { answerOrganisers } from '~/features/proposal/converse.server'
import { withdrawProposal } from '~/features/proposal/forget.server'
import { proposalPath } from '~/features/proposal/links.server'
import { propose } from '~/features/proposal/propose.server'
import { backgroundDone } from '~/lib/background.server'
import { anEdition } from '../../factories/edition'
import { aMember, theMember } from '../../factories/member'
import { aProposal, proposed } from '../../factories/proposal'

const now = new Date()
let edition: EditionWithVenue

beforeEach(async () => {
  const { id } = await anEdition({ callClosesAt: new Date(now.getTime() + 60_000) })
  edition = (await findEditionById(id)) as EditionWithVenue
})
afterEach(async () => {
  vi.restoreAllMocks()
  await backgroundDone()
})

const news = async () => (await db.select().from(messages)).filter(({ template }) => /new|answered/.test(template))
const told = async () => (await news()).map(({ template, recipient }) => [template, recipient]).toSorted()

test('a new proposal is told to those who organise the edition, and to nobody else', async () => {
  const elsewhere = (await anEdition()).id
  await aMember({ email: 'toutes@exemple.fr' })
  await aMember({ email: 'ici@exemple.fr', role: null, editionRoles: { [edition.id]: 'organiser' } })
  await aMember({ email: 'ailleurs@exemple.fr', role: null, editionRoles: { [elsewhere]: 'organiser' } })
  await aMember({ email: 'autre-role-ici@exemple.fr', editionRoles: { [edition.id]: 'adviser' } })
  await aMember({ email: 'partenaire@exemple.fr', role: 'partner' })
  await deactivateMember(await theMember(await aMember({ email: 'partie@exemple.fr' })), null, now)

  await propose({ edition, values: proposed(), now })
  expect(await told()).toEqual([
    ['proposal-new', 'ici@exemple.fr'],
    ['proposal-new', 'toutes@exemple.fr'],
  ])
})

test('an answer is told, with the way to the proposal’s page', async () => {
  await aMember({ email: 'toutes@exemple.fr' })
  const proposal = await aProposal({ editionId: edition.id })
  await answerOrganisers({ proposal, edition, text: 'Avec les nôtres.', now })
  expect(await told()).toEqual([['proposal-answered', 'toutes@exemple.fr']])
  const [letter] = await news()
  expect(letter?.text).toContain(`/organisation/editions/${edition.slug}/propositions/${proposal.id}`)
})

test('what is told names neither the author nor their words', async () => {
  await aMember()
  const { proposalId: id } = (await propose({ edition, values: proposed(), now })) as { proposalId: string }
  await answerOrganisers({ proposal: { id }, edition, text: 'Avec les nôtres.', now })
  const letters = await news()
  expect(letters).toHaveLength(2)
  expect(JSON.stringify(letters)).not.toMatch(/Durand|camille@|561000000|Une table|les nôtres/)
  expect(JSON.stringify(letters)).not.toContain(proposalPath(id))
  expect(letters.every(({ subject }) => subject.includes('Réparer un téléphone'))).toBe(true)
})

test('an answer to a decided proposal is told to nobody', async () => {
  await aMember()
  const proposal = await aProposal({ editionId: edition.id, decision: 'declined', decidedAt: now })
  expect((await answerOrganisers({ proposal, edition, text: 'Encore', now })).outcome).toBe('already-decided')
  expect(await told()).toEqual([])
})

test('letters and deed are one: when the letters cannot be kept, the answer is not either', async () => {
  await aMember({ email: 'nul@exemple.fr' })
  const proposal = await aProposal({ editionId: edition.id })
  vi.spyOn(crypto, 'randomUUID').mockReturnValue('not-an-id' as `${string}-${string}-${string}-${string}-${string}`)
  await expect(answerOrganisers({ proposal, edition, text: 'Oui', now })).rejects.toThrow()
  expect([await db.$count(proposalRemarks), await db.$count(messages)]).toEqual([0, 0])
})

test('a proposal taken back takes with it what was told of it', async () => {
  await aMember()
  const { proposalId } = (await propose({ edition, values: proposed(), now })) as { proposalId: string }
  await withdrawProposal(proposalId, now)
  expect(await db.$count(messages)).toBe(0)
  expect(await db.$count(proposals)).toBe(1)
})
