import { type Database, db } from 'db/client.server'
import { interviewSettings, interviews, recruiters } from 'db/schema/after-work'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, recordDeed } from '~/features/audit/record.server'
import { type LockedActivity, lockActivity } from '~/features/enrolment/lock.server'
import { setAbsences } from './absences.server'
import { roundNow } from './evening'
import { cancelInterviews } from './interviews.server'
import { listCandidates } from './queries.server'
import { type PlannedInterview, planRounds } from './rounds'

type Plan = { activityId: string; now: Date; actor: Actor }

/** Candidates times companies: planning more would keep the server from its other work for seconds. */
const LARGEST = 10_000
const ROWS_AT_ONCE = 1000

type PlanOutcome =
  /** `missing` counts the candidates who have fewer interviews than the minimum. */
  | { outcome: 'planned'; interviews: number; missing: number }
  | { outcome: 'closed' | 'no-settings' | 'no-companies' | 'no-candidates' | 'started' | 'too-large' }

/** Plans the whole evening anew for who is not absent, before it begins: what was planned before is cancelled. */
export function computeRounds({ activityId, now, actor }: Plan): Promise<PlanOutcome> {
  return db.transaction(async transaction => {
    const activity = await lockActivity(activityId, transaction)
    const { settings, companies, candidates, planned } = await readEvening(activityId, transaction)
    if (activity.cancelledAt) return { outcome: 'closed' }
    if (!settings) return { outcome: 'no-settings' }
    const present = candidates.filter(({ isAbsent }) => !isAbsent)
    const recruiters = companies.filter(({ absentAt }) => absentAt === null)
    if (recruiters.length === 0) return { outcome: 'no-companies' }
    if (present.length === 0) return { outcome: 'no-candidates' }
    if (now >= settings.firstRoundAt || planned.some(({ outcome }) => outcome !== null)) return { outcome: 'started' }
    if (candidates.length * companies.length > LARGEST) return { outcome: 'too-large' }

    const cancelled = await cancelInterviews(activityId, undefined, transaction)
    const plan = planRounds({ ...settings, recruiters, candidates: present, kept: [], fromRound: 1 })
    await writeInterviews(activityId, plan, transaction)
    await recordPlan(activity, { interviews: plan.length, cancelled }, actor, transaction)
    return { outcome: 'planned', interviews: plan.length, missing: missing(plan, present, settings.minimum) }
  })
}

type Reshuffle = Plan & {
  /** Candidates, by registration, who have not come. */
  absentIds: string[]
  /** Companies, by organisation, that have not come or have left. */
  absentCompanyIds: string[]
  fromRound: number
}

type ReshuffleOutcome =
  /** `at` is the moment of every interview it cancelled or added. */
  | { outcome: 'reshuffled'; cancelled: number; added: number; at: Date }
  | { outcome: 'closed' | 'no-settings' | 'not-planned' | 'no-round' | 'too-large' }

/**
 * From a round on, cancels the interviews of those who are not there, or who gave their place back, and fills the freed
 * slots with candidates who are there; who is absent stays so until told otherwise, or scanned. All other appointments stand. `no-round` for a round that is over or that is none.
 */
export function reshuffle({ activityId, now, actor, ...change }: Reshuffle): Promise<ReshuffleOutcome> {
  const { absentIds, absentCompanyIds, fromRound } = change
  return db.transaction(async transaction => {
    const activity = await lockActivity(activityId, transaction)
    const { settings, companies, candidates, planned } = await readEvening(activityId, transaction)
    if (activity.cancelledAt) return { outcome: 'closed' }
    if (!settings) return { outcome: 'no-settings' }
    if (planned.length === 0) return { outcome: 'not-planned' }
    if (fromRound < Math.max(1, roundNow(settings, now)) || fromRound > settings.rounds) return { outcome: 'no-round' }
    if (candidates.length * companies.length > LARGEST) return { outcome: 'too-large' }

    await setAbsences({ activityId, absentIds, absentCompanyIds, now }, transaction)
    const present = candidates.filter(({ id }) => !absentIds.includes(id))
    const presentIds = present.map(({ id }) => id)
    const isMissed = ({ registrationId, organisationId }: (typeof planned)[number]) =>
      !presentIds.includes(registrationId) || absentCompanyIds.includes(organisationId)
    const missed = planned.filter(one => one.round >= fromRound && one.outcome === null && isMissed(one))
    const missedIds = missed.map(({ id }) => id)
    const at = new Date()
    const cancelled = await cancelInterviews(activityId, inArray(interviews.id, missedIds), transaction, at)

    const recruiters = companies.filter(({ id }) => !absentCompanyIds.includes(id))
    const kept = planned.filter(({ id }) => !missedIds.includes(id)).map(asPlanned)
    const plan = planRounds({ ...settings, recruiters, candidates: present, kept, fromRound })
    await writeInterviews(activityId, plan, transaction, at)
    await recordPlan(activity, { interviews: plan.length, cancelled }, actor, transaction)
    return { outcome: 'reshuffled', cancelled, added: plan.length, at }
  })
}

async function readEvening(activityId: string, database: Database) {
  const [settings] = await database.select().from(interviewSettings).where(eq(interviewSettings.activityId, activityId))
  const companies = await database
    .select({ id: recruiters.organisationId, tables: recruiters.tables, absentAt: recruiters.absentAt })
    .from(recruiters)
    .where(eq(recruiters.activityId, activityId))
    .orderBy(asc(recruiters.organisationId))
  const candidates = await listCandidates(activityId, database)
  const planned = await database
    .select()
    .from(interviews)
    .where(and(eq(interviews.activityId, activityId), isNull(interviews.cancelledAt)))
    .orderBy(asc(interviews.id))
    // A recruiter who notes an outcome comes before or after the whole change.
    .for('no key update')
  return {
    settings,
    companies,
    candidates: candidates.map(({ registrationId: id, wishes, isAbsent }) => ({ id, wishes, isAbsent })),
    planned,
  }
}

type Planned = { registrationId: string; organisationId: string; round: number; tableNumber: number }

function asPlanned({ registrationId, organisationId, round, tableNumber }: Planned): PlannedInterview {
  return { candidateId: registrationId, recruiterId: organisationId, round, table: tableNumber }
}

/** All with one moment, by which those of a reshuffle are found again. */
async function writeInterviews(
  activityId: string,
  plan: PlannedInterview[],
  transaction: Database,
  createdAt = new Date(),
) {
  const values = plan.map(({ candidateId, recruiterId, round, table }) => ({
    activityId,
    organisationId: recruiterId,
    registrationId: candidateId,
    round,
    tableNumber: table,
    createdAt,
  }))
  for (let start = 0; start < values.length; start += ROWS_AT_ONCE) {
    await transaction.insert(interviews).values(values.slice(start, start + ROWS_AT_ONCE))
  }
}

function missing(plan: PlannedInterview[], candidates: { id: string }[], minimum: number): number {
  const counts = new Map<string, number>()
  for (const { candidateId } of plan) counts.set(candidateId, (counts.get(candidateId) ?? 0) + 1)
  return candidates.filter(({ id }) => (counts.get(id) ?? 0) < minimum).length
}

type Numbers = { interviews: number; cancelled: number }

async function recordPlan({ id, title, editionId }: LockedActivity, after: Numbers, actor: Actor, database: Database) {
  await recordDeed(
    { actor, verb: 'plan', subject: 'after-work', subjectId: id, label: title, editionId, after },
    database,
  )
}
