import { type Database, db } from 'db/client.server'
import { interviewSettings, interviews } from 'db/schema/after-work'
import { eq, gt } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { lockActivity } from '~/features/enrolment/lock.server'
import { parisDay, parisTime } from '~/lib/dates'
import { roundTime } from './evening'
import { cancelInterviews } from './interviews.server'
import type { SettingsValues } from './schema'

type Change = { afterWork: { id: string }; values: SettingsValues; actor: Actor }

/**
 * Sets how the rounds run, inside the after-work's hours, and cancels what was planned in rounds that are no more; says how
 * many interviews. `outside` when a round would start before or end after those hours.
 */
export function saveSettings(
  { afterWork, values, actor }: Change,
  database: Database = db,
): Promise<{ outcome: 'saved'; cancelled: number } | { outcome: 'outside' }> {
  return database.transaction(async transaction => {
    const { id: activityId, editionId, title, startsAt, endsAt } = await lockActivity(afterWork.id, transaction)
    const { firstRound, minutes: roundMinutes, rounds, minimum } = values
    const settings = { firstRoundAt: parisTime(parisDay(startsAt), firstRound), rounds, roundMinutes, minimum }
    const end = roundTime(settings, rounds + 1)
    if (settings.firstRoundAt < startsAt || end > endsAt) return { outcome: 'outside' }

    const [before] = await transaction
      .select()
      .from(interviewSettings)
      .where(eq(interviewSettings.activityId, activityId))
    const [after] = await transaction
      .insert(interviewSettings)
      .values({ ...settings, activityId })
      .onConflictDoUpdate({ target: interviewSettings.activityId, set: settings })
      .returning()
    const cancelled = await cancelInterviews(activityId, gt(interviews.round, rounds), transaction)
    const subject = { subject: 'after-work', subjectId: activityId, label: title, editionId }
    await recordDeed({ actor, verb: before ? 'update' : 'create', before, after, ...subject }, transaction)
    return { outcome: 'saved', cancelled }
  })
}
