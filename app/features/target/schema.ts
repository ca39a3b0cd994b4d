import type { Target } from 'db/schema/words'
import { z } from 'zod'
import { typedNumber } from '~/lib/typed-text'

const percent = typedNumber({ min: 1, max: 100, said: 'Écrivez un nombre entier entre 1 et 100, ou rien.' })

/** Names of fields, which hold no hyphen. */
export const TARGET_FIELDS = {
  participants: 'participants',
  women: 'women',
  'under-26': 'under26',
  qpv: 'qpv',
  'job-seekers': 'jobSeekers',
} as const satisfies Record<Target, string>

/** What an edition aims at; left empty, no target. */
export const TargetsSchema = z
  .object({
    participants: typedNumber({
      min: 1,
      max: 1_000_000,
      said: 'Écrivez un nombre entre 1 et 1\u00a0000\u00a0000, ou rien.',
    }),
    women: percent,
    under26: percent,
    qpv: percent,
    jobSeekers: percent,
  })
  .transform(({ under26, jobSeekers, ...others }) => ({ ...others, 'under-26': under26, 'job-seekers': jobSeekers }))
