import { db } from 'db/client.server'
import { proposalRemarks, type proposals } from 'db/schema/proposals'
import { anEdition } from '../../factories/edition'
import { aProposal } from '../../factories/proposal'
import type { Rule } from './rule'

const WORD = 'x' as never
const now = new Date('2026-12-15T13:00:00Z')
const nobody = { contactName: null, contactEmail: null, contactPhone: null, needs: null }

const proposal = (values: Partial<typeof proposals.$inferInsert>) => async () =>
  aProposal({ editionId: (await anEdition()).id, ...values })

export const RULES: Rule[] = [
  ['proposals_kind', 'a proposal is of a known kind', proposal({ kind: WORD })],
  ['proposals_format', 'a proposed talk has a known format', proposal({ kind: 'talk', format: WORD })],
  ['proposals_only_talks_have_a_format', 'a proposed talk has a format', proposal({ kind: 'talk' })],
  ['proposals_only_talks_have_a_format', 'only a proposed talk has a format', proposal({ format: 'testimony' })],
  ['proposals_capacity_positive', 'a proposal is for somebody', proposal({ capacity: 0 })],
  ['proposals_decision', 'a proposal is decided in a known way', proposal({ decision: WORD, decidedAt: now })],
  ['proposals_decision_has_a_moment', 'a decision has its moment', proposal({ decision: 'accepted' })],
  ['proposals_decision_has_a_moment', 'no decision, no moment of it', proposal({ decidedAt: now })],
  [
    'proposals_withdrawn_is_undecided',
    'a decided proposal is not withdrawn',
    proposal({ decision: 'declined', decidedAt: now, withdrawnAt: now }),
  ],
  ['proposals_contact', 'a proposal has a name to speak to', proposal({ contactName: null })],
  ['proposals_contact', 'a proposal has an e-mail to answer to', proposal({ contactEmail: null })],
  ...Object.entries({ contactName: 'A', contactEmail: 'a@exemple.fr', contactPhone: '+33561000000', needs: 'A' }).map(
    ([column, value]): Rule => [
      'proposals_erased_holds_no_contact',
      `an erased proposal holds no ${column}`,
      proposal({ erasedAt: now, ...nobody, [column]: value }),
    ],
  ),
  [
    'proposal_remarks_author',
    'a remark is of an organiser or of the author',
    async () =>
      db.insert(proposalRemarks).values({ proposalId: (await proposal({})()).id, author: WORD, text: 'Bonjour' }),
  ],
]
