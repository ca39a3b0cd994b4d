import { db } from 'db/client.server'
import { interviewSettings, interviews } from 'db/schema/after-work'
import { organisations } from 'db/schema/organisations'
import { registrations } from 'db/schema/registrations'
import type { InterviewOutcome } from 'db/schema/words'
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { roundTime } from './evening'

type Note = {
  interview: { id: string; edition: { id: string } }
  outcome: InterviewOutcome | null
  /** What the candidate will read; kept only with an outcome. */
  wording: string | null
  now: Date
  actor: Actor
}

/**
 * Notes what an interview led to, or takes it back with null. `too-early` before its round, `gone` when it was cancelled or
 * its candidate erased what they told.
 */
export function noteOutcome({
  interview,
  outcome,
  wording,
  now,
  actor,
}: Note): Promise<{ outcome: 'noted' | 'too-early' | 'gone' }> {
  return db.transaction(async transaction => {
    const [found] = await transaction
      .select({ before: interviews, settings: interviewSettings, company: organisations.name })
      .from(interviews)
      .innerJoin(interviewSettings, eq(interviewSettings.activityId, interviews.activityId))
      .innerJoin(organisations, eq(organisations.id, interviews.organisationId))
      .innerJoin(registrations, eq(registrations.id, interviews.registrationId))
      .where(and(eq(interviews.id, interview.id), isNull(interviews.cancelledAt), isNull(registrations.erasedAt)))
      .for('no key update', { of: interviews })
    if (!found) return { outcome: 'gone' }
    const { before, settings, company } = found
    if (now < roundTime(settings, before.round)) return { outcome: 'too-early' }

    const [after] = await transaction
      .update(interviews)
      .set({ outcome, outcomeWording: outcome && wording, outcomeAt: outcome && now })
      .where(eq(interviews.id, interview.id))
      .returning()
    const subject = { subject: 'interview', subjectId: interview.id, label: `${company} · tour ${before.round}` }
    await recordDeed({ actor, verb: 'decide', editionId: interview.edition.id, before, after, ...subject }, transaction)
    return { outcome: 'noted' }
  })
}
