import { z } from 'zod'
import type { Content } from '~/features/guide/fields'
import { COSTS, LEVELS, type Level, TIMES } from '~/features/guide/words'

/** Where one learns: at a place, or from home; a training of both kinds answers either. */
export const WHERE = ['site', 'remote'] as const

const ORDER = Object.keys(LEVELS) as Level[]

/** What the address may ask for. A wish that makes no sense is left out. */
const TrainingFilterSchema = z.object({
  niveau: z.enum(keysOf(LEVELS)).optional().catch(undefined),
  duree: z.enum(keysOf(TIMES)).optional().catch(undefined),
  prix: z.enum(keysOf(COSTS)).optional().catch(undefined),
  lieu: z.enum(WHERE).optional().catch(undefined),
})

export type TrainingFilter = z.infer<typeof TrainingFilterSchema>

/** The wishes of an address such as `?niveau=bac&prix=free`; empty ones count as absent. */
export function readTrainingFilter(query: URLSearchParams): TrainingFilter {
  return TrainingFilterSchema.parse(Object.fromEntries([...query].filter(([, value]) => value !== '')))
}

/**
 * The trainings that answer every wish, those that ask for no more than the level one has; and apart, those that may: a wish
 * is about a level or a duration that nobody knows.
 */
export function filterTrainings<T extends { content: Content<'training'> }>(
  trainings: T[],
  filter: TrainingFilter,
): { fitting: T[]; toAsk: T[] } {
  const { niveau, duree, prix, lieu } = filter
  const possible = trainings.filter(
    ({ content: { level, time, cost, remote } }) =>
      (!niveau || !level || ORDER.indexOf(level) <= ORDER.indexOf(niveau)) &&
      (!duree || !time || time === duree) &&
      (!prix || cost === prix) &&
      (!lieu || remote === lieu || remote === 'both'),
  )
  const isToAsk = ({ content: { level, time } }: T) => Boolean((niveau && !level) || (duree && !time))
  return { fitting: possible.filter(one => !isToAsk(one)), toAsk: possible.filter(isToAsk) }
}

function keysOf<Words extends Record<string, string>>(words: Words) {
  return Object.keys(words) as [keyof Words & string]
}
