import { interviews, offerInterests } from 'db/schema/after-work'
import { members, passkeys, sessions } from 'db/schema/members'
import { messages } from 'db/schema/messages'
import { contacts } from 'db/schema/organisations'
import { proposalRemarks, proposals } from 'db/schema/proposals'
import { registrations } from 'db/schema/registrations'
import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditedChange } from '~/features/audit/mask'

const PLANTED = 'Samira Plantée'

/** What these tables hold that says nothing of a person. */
const NOT_PERSONAL: Record<string, string[]> = {
  registration: ['editionId', 'prescriberId', 'groupId', 'language', 'cancelledAt', 'erasedAt'],
  contact: ['organisationId'],
  proposal: [
    'editionId',
    'organisationName',
    'website',
    'kind',
    'format',
    'title',
    'summary',
    'capacity',
    'decision',
    'decidedAt',
    'withdrawnAt',
    'erasedAt',
    'organisationId',
    'activityId',
  ],
  remark: ['proposalId', 'author'],
  member: ['role', 'adminSince', 'organisationId', 'deactivatedAt'],
  session: ['userId', 'expiresAt'],
  passkey: ['userId', 'counter', 'deviceType', 'backedUp', 'transports', 'aaguid', 'credentialID'],
  message: [
    'template',
    'channel',
    'registrationId',
    'proposalId',
    'groupId',
    'occasion',
    'sendAfter',
    'sendBefore',
    'attempts',
    'calendar',
    'firstTriedAt',
    'sentAt',
    'providerId',
    'deliveredAt',
    'bouncedAt',
    'complainedAt',
    'gaveUpAt',
    'gaveUpFor',
    'subject',
  ],
  interview: [
    'activityId',
    'organisationId',
    'registrationId',
    'round',
    'tableNumber',
    'cancelledAt',
    'outcome',
    'outcomeAt',
  ],
  'offer-interest': ['registrationId', 'offerId'],
}

const TABLES = {
  registration: registrations,
  contact: contacts,
  proposal: proposals,
  remark: proposalRemarks,
  member: members,
  session: sessions,
  passkey: passkeys,
  message: messages,
  interview: interviews,
  'offer-interest': offerInterests,
}

const COLUMNS = Object.entries(TABLES).flatMap(([subject, table]) =>
  Object.keys(getTableColumns(table))
    .filter(column => !['id', 'createdAt', 'updatedAt'].includes(column))
    .map((column): [string, string] => [subject, column]),
)

test.each(COLUMNS.filter(([subject, column]) => !NOT_PERSONAL[subject]?.includes(column)))(
  'the journal never holds what a %s says under %s',
  (subject, column) => {
    const change = auditedChange({ [column]: PLANTED }, { [column]: `${PLANTED} autrement` }, subject)

    expect(change).toEqual({ before: { [column]: '•••' }, after: { [column]: '•••' } })
  },
)

test('what is no person’s is kept as it is', () => {
  const values = { name: 'AFPA', role: 'partner', title: 'Souder', capacity: 8 }

  expect(auditedChange(values, undefined, 'organisation')).toEqual({ before: values, after: undefined })
})

test('the words of a mailing are hidden, its subject line is read', () => {
  const after = { subject: 'Prenez un manteau', body: `Bonjour ${PLANTED}`, audience: 'registered' }

  expect(auditedChange(undefined, after, 'mailing').after).toEqual({ ...after, body: '•••' })
})

test('equal values are left out, and a value that comes or goes is told', () => {
  const before = { title: 'Souder', capacity: 8, phone: null }
  const after = { title: 'Souder', capacity: 12, phone: '+33612345678' }

  expect(auditedChange(before, after, 'activity')).toEqual({
    before: { capacity: 8, phone: null },
    after: { capacity: 12, phone: '•••' },
  })
})

test('rows inside a row are masked as well', () => {
  const after = { title: 'Souder', first: { email: PLANTED }, all: [{ firstName: PLANTED, role: 'host' }] }

  expect(auditedChange(undefined, after, 'activity').after).toEqual({
    title: 'Souder',
    first: { email: '•••' },
    all: [{ firstName: '•••', role: 'host' }],
  })
})
