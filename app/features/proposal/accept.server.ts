import type { Database } from 'db/client.server'
import { type Proposal, proposals } from 'db/schema/proposals'
import { eq } from 'drizzle-orm'
import { withFreeAddress, writeActivity } from '~/features/activity/add.server'
import { typeOf } from '~/features/activity/words'
import { addRecruiter } from '~/features/after-work/recruiters.server'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { addContactOnce } from '~/features/organisation/contacts.server'
import { isNameTaken, writeOrganisation } from '~/features/organisation/create.server'
import { addRole } from '~/features/organisation/participations.server'
import { holdOrganisation } from '~/features/organisation/queries.server'
import { tellAuthor } from './letters.server'
import { lockUndecided, type Refusal, subjectOf } from './lock.server'
import { findAfterWork } from './queries.server'
import { roleOf } from './state'

/** Where and when the activity is held; absent for a recruiter, who joins the edition's after-work. */
export type Place = {
  title: string
  theme: string
  roomId: string | null
  startsAt: Date
  endsAt: Date
  capacity: number | null
}

type Acceptance = {
  proposal: Pick<Proposal, 'id'>
  edition: EditionWithVenue
  /** Null: the organisation that the proposal names is new. */
  organisationId: string | null
  place?: Place
  actor: Actor
  now: Date
}

type Outcome = 'accepted' | Refusal['outcome'] | 'unknown-organisation' | 'name-taken'

/**
 * Says yes, once: the organisation with its contact and its part in the edition, and the activity with its host, all or
 * nothing. An after-work's recruiter gets no activity of their own.
 */
export async function acceptProposal(acceptance: Acceptance): Promise<{ outcome: Outcome }> {
  try {
    return await withFreeAddress(transaction => accept(acceptance, transaction))
  } catch (error) {
    if (isNameTaken(error)) return { outcome: 'name-taken' }
    throw error
  }
}

async function accept(
  { proposal: { id }, edition, organisationId, place, actor, now }: Acceptance,
  transaction: Database,
): Promise<{ outcome: Outcome }> {
  const found = await lockUndecided(id, transaction)
  if (found.outcome !== 'undecided') return found
  const { proposal } = found

  const { organisationName: name, website } = proposal
  const organisation = organisationId
    ? await holdOrganisation(organisationId, transaction)
    : await writeOrganisation({ name, website, actor }, transaction)
  if (!organisation) return { outcome: 'unknown-organisation' }

  const contact = { name: proposal.contactName, email: proposal.contactEmail, phone: proposal.contactPhone }
  if (contact.name) {
    const values = { ...contact, name: contact.name, position: null }
    await addContactOnce({ organisation, values, actor }, transaction)
  }
  await addRole({ edition, organisation, role: roleOf(proposal.kind), actor }, transaction)
  const activityId = await makeRoom({ proposal, edition, organisation, place, actor }, transaction)

  const decided = { decision: 'accepted' as const, decidedAt: now, organisationId: organisation.id, activityId }
  await transaction.update(proposals).set(decided).where(eq(proposals.id, id))
  await recordDeed({ actor, verb: 'decide', after: decided, ...subjectOf(proposal) }, transaction)
  await tellAuthor({ template: 'proposal-accepted', proposal, edition }, transaction)
  return { outcome: 'accepted' }
}

type Made = Pick<Acceptance, 'edition' | 'place' | 'actor'> & { proposal: Proposal; organisation: { id: string } }

/** The new activity's id, or the after-work's that the recruiter joins, if there is one. */
async function makeRoom({ proposal, edition, organisation, place, actor }: Made, transaction: Database) {
  if (proposal.kind === 'after-work') {
    const afterWork = await findAfterWork(edition.id, transaction)
    if (!afterWork) return null
    await addRecruiter({ activityId: afterWork.id, organisationId: organisation.id, actor }, transaction)
    return afterWork.id
  }
  if (!place) throw new Error('An accepted activity has a place')
  const { roomId, ...where } = place
  const values = {
    ...where,
    room: roomId ?? undefined,
    type: typeOf(proposal),
    summary: proposal.summary,
    hosts: [organisation.id],
    speakers: [],
    level: 'everyone' as const,
    languages: null,
    ageFrom: null,
    position: null,
  }
  const activity = await writeActivity({ edition, values, actor }, transaction)
  return activity.id
}
