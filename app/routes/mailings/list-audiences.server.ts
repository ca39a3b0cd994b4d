import { listProgramme } from '~/features/activity/queries.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { takesEnrolments } from '~/features/enrolment/rules'
import { countAudiences } from '~/features/mailing/people.server'
import { audienceWords } from '~/features/mailing/words'
import { people } from './people'

type Choice = { value: string; words: string }

/** Whom a mailing may be for: each choice that has somebody, or is `chosen` already, with its value and its words. */
export async function listAudiences(edition: EditionWithVenue, now: Date, chosen?: string): Promise<Choice[]> {
  const hasBegun = edition.startsAt !== null && edition.startsAt <= now
  const alone = hasBegun ? (['registered', 'came', 'not-come'] as const) : (['registered'] as const)
  const reserved = (await listProgramme(edition.id)).filter(takesEnrolments)
  const counts = await countAudiences(edition.id)
  const all = [
    ...alone.map(audience => ({ value: audience, words: audienceWords(audience) })),
    ...reserved.flatMap(activity =>
      (['enrolled', 'waiting'] as const).map(audience => ({
        value: `${audience}:${activity.id}`,
        words: audienceWords(audience, activity),
      })),
    ),
  ]
  return all
    .filter(({ value }) => counts.has(value) || value === chosen)
    .map(({ value, words }) => ({ value, words: `${words} (${people(counts.get(value) ?? 0)})` }))
}
