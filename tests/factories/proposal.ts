import { db } from 'db/client.server'
import { type Proposal, proposals } from 'db/schema/proposals'
import type { Proposed } from '~/features/proposal/schema'

/** What somebody types who proposes a workshop. */
export const TYPED = {
  organisationName: 'Association Octet',
  website: 'octet.exemple.fr',
  contactName: 'Camille Durand',
  contactEmail: 'camille@exemple.fr',
  contactPhone: '05 61 00 00 00',
  kind: 'workshop',
  title: 'Réparer un téléphone',
  summary: 'On démonte, on trouve la panne.',
  capacity: '8',
  needs: 'Une table',
}

/** The same, as it is understood. */
export function proposed(values: Partial<Proposed> = {}): Proposed {
  const understood = { website: 'https://octet.exemple.fr/', contactPhone: '+33561000000', capacity: 8 }
  return { ...TYPED, ...understood, kind: 'workshop', ...values }
}

type Values = Partial<typeof proposals.$inferInsert> & { editionId: string }

/** A proposal that waits, of a workshop. */
export async function aProposal(values: Values): Promise<Proposal> {
  const said = { ...TYPED, contactPhone: '+33561000000', kind: 'workshop' as const, capacity: 8 }
  const [proposal] = await db
    .insert(proposals)
    .values({ ...said, ...values })
    .returning()
  if (!proposal) throw new Error('The proposal was not written')
  return proposal
}

/** Where and when an accepted activity is held. */
export function aPlace(values = {}) {
  const startsAt = new Date('2026-12-15T13:00:00Z')
  const endsAt = new Date('2026-12-15T14:00:00Z')
  return { title: TYPED.title, theme: 'Réparer', roomId: null, startsAt, endsAt, capacity: 8, ...values }
}
