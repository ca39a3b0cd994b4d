import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { editionRoles } from 'db/schema/members'
import { anEdition } from '../../factories/edition'
import { aMember, theMember } from '../../factories/member'
import type { Rule } from './rule'

const entry = (values: Record<string, unknown>) => async () =>
  db.insert(auditEntries).values({ verb: 'create', subject: 'activity', ...values })

export const RULES: Rule[] = [
  ['audit_entries_verb', 'the journal tells known deeds', entry({ verb: 'x' })],
  ['audit_entries_subject', 'the journal names its subjects by plain nouns', entry({ subject: 'Une activité' })],
  [
    'audit_entries_append_only',
    'the journal is not changed',
    async () => [await entry({})(), await db.update(auditEntries).set({ label: 'autre' })],
  ],
  [
    'audit_entries_append_only',
    'the journal is not erased',
    async () => [await entry({})(), await db.delete(auditEntries)],
  ],
  [
    'edition_roles_role',
    'a member has a known role in an edition',
    async () => {
      const { id: memberId } = await theMember(await aMember())
      await db.insert(editionRoles).values({ memberId, editionId: (await anEdition()).id, role: 'x' as never })
    },
  ],
]
