import { db } from 'db/client.server'
import { interviewSettings, interviews } from 'db/schema/after-work'
import { organisations } from 'db/schema/organisations'
import type { InterviewOutcome } from 'db/schema/words'
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { lockRegistrations } from '~/features/enrolment/lock.server'
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
  interview: { id, edition },
  outcome,
  wording,
  now,
  actor,
}: Note): Promise<{ outcome: 'noted' | 'too-early' | 'gone' }> {
  return db.transaction(async transaction => {
    const [own] = await transaction.select().from(interviews).where(eq(interviews.id, id))
    if (!own) return { outcome: 'gone' }
    // The person first, as who erases does: what they erased must not be written again.
    const [person] = await lockRegistrations([own.registrationId], transaction)
    const [found] = await transaction
      .select({ before: interviews, settings: interviewSettings, company: organisations.name })
      .from(interviews)
      .innerJoin(interviewSettings, eq(interviewSettings.activityId, interviews.activityId))
      .innerJoin(organisations, eq(organisations.id, interviews.organisationId))
      .where(and(eq(interviews.id, id), isNull(interviews.cancelledAt)))
      .for('no key update', { of: interviews })
    if (!found || !person || person.erasedAt) return { outcome: 'gone' }
    const { before, settings, company } = found
    if (now < roundTime(settings, before.round)) return { outcome: 'too-early' }

    const [after] = await transaction
      .update(interviews)
      .set({ outcome, outcomeWording: outcome && wording, outcomeAt: outcome && now })
      .where(eq(interviews.id, id))
      .returning()
    const subject = { subject: 'interview', subjectId: id, label: `${company} · tour ${before.round}` }
    await recordDeed({ actor, verb: 'decide', editionId: edition.id, before, after, ...subject }, transaction)
    return { outcome: 'noted' }
  })
}
