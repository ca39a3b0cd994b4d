import { db } from 'db/client.server'
import { activities } from 'db/schema/activities'
import { messages } from 'db/schema/messages'
import { organisations } from 'db/schema/organisations'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EditionWithVenue, findEditionById } from '~/features/edition/queries.server'
import { deleteOrganisation } from '~/features/organisation/edit.server'
import { acceptProposal } from '~/features/proposal/accept.server'
import { declineProposal } from '~/features/proposal/converse.server'
import { withdrawProposal } from '~/features/proposal/forget.server'
import { backgroundDone } from '~/lib/background.server'
import { anEdition } from '../../factories/edition'
import { anOrganisation } from '../../factories/organisation'
import { aPlace, aProposal } from '../../factories/proposal'

const now = new Date()
let edition: EditionWithVenue

beforeEach(async () => {
  edition = (await findEditionById((await anEdition()).id)) as EditionWithVenue
})
afterEach(backgroundDone)

const accept = (proposal: { id: string }, organisationId: string | null = null) =>
  acceptProposal({ proposal, edition, organisationId, place: aPlace(), actor: null, now })

test('ten organisers who accept at once make one activity, one organisation and one letter', async () => {
  const proposal = await aProposal({ editionId: edition.id })
  const answers = await Promise.all(Array.from({ length: 10 }, () => accept(proposal)))
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['accepted', ...Array(9).fill('already-decided')])
  const made = [await db.$count(activities), await db.$count(organisations), await db.$count(messages)]
  expect(made).toEqual([1, 1, 1])
})

test('accepting, declining and withdrawing at once: one of them wins', async () => {
  for (let round = 0; round < 5; round++) {
    const proposal = await aProposal({ editionId: edition.id, organisationName: `Structure ${round}` })
    const place = aPlace({ title: `Atelier ${round}` })
    const outcomes = await Promise.all([
      acceptProposal({ proposal, edition, organisationId: null, place, actor: null, now }),
      declineProposal({ proposal, edition, text: 'Non', actor: null, now }),
      withdrawProposal(proposal.id, now),
    ])
    const [accepted, declined, withdrawn] = outcomes.map(({ outcome }) => outcome)
    const isWithdrawn = accepted === 'withdrawn' && declined === 'withdrawn' && withdrawn === 'withdrawn'
    const wins = [accepted === 'accepted', declined === 'declined', isWithdrawn]
    expect(wins.filter(Boolean)).toHaveLength(1)
  }
})

test('an organisation deleted while a proposal is accepted for it: one of them wins', async () => {
  for (let round = 0; round < 5; round++) {
    const organisation = await anOrganisation(`Octet ${round}`)
    const proposal = await aProposal({ editionId: edition.id })
    const place = aPlace({ title: `Atelier ${round}` })
    const acceptance = { proposal, edition, organisationId: organisation.id, place, actor: null, now }
    const [accepted, deleted] = await Promise.all([acceptProposal(acceptance), deleteOrganisation(organisation, null)])
    expect([
      ['accepted', 'in-use'],
      ['unknown-organisation', 'deleted'],
    ]).toContainEqual([accepted.outcome, deleted.outcome])
  }
})
