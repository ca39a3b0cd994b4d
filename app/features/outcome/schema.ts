import { JOB_KINDS, type JobKind, OUTCOME_HELPS, OUTCOME_SITUATIONS, type OutcomeSituation } from 'db/schema/words'
import { z } from 'zod'

/** What a person says of their situation, in one tap; a job says its kind: `job-permanent`. */
const OTHERS = OUTCOME_SITUATIONS.filter(situation => situation !== 'job')
const JOBS = JOB_KINDS.map(kind => `job-${kind}` as const)

export const AnswerSchema = z.object({ answer: z.enum([...OTHERS, ...JOBS]).transform(partsOf) })

/** What helped, several at once or none. */
export const HelpsSchema = z.object({ helped: z.array(z.enum(OUTCOME_HELPS)).default([]) })

export type Answer = { situation: OutcomeSituation; jobKind: JobKind | null }

function partsOf(answer: (typeof OTHERS)[number] | (typeof JOBS)[number]): Answer {
  const jobKind = JOB_KINDS.find(kind => answer === `job-${kind}`)
  return jobKind ? { situation: 'job', jobKind } : { situation: answer as OutcomeSituation, jobKind: null }
}
