import { listProgramme } from '~/features/activity/queries.server'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { takesEnrolments } from '~/features/enrolment/rules'
import { audienceWords } from '~/features/mailing/words'

/** Whom a mailing may be for: each choice with its value and its words. */
export async function listAudiences(edition: EditionWithVenue, now: Date): Promise<{ value: string; words: string }[]> {
  const hasBegun = edition.startsAt !== null && edition.startsAt <= now
  const alone = hasBegun ? (['registered', 'came', 'not-come'] as const) : (['registered'] as const)
  const reserved = (await listProgramme(edition.id)).filter(takesEnrolments)
  return [
    ...alone.map(audience => ({ value: audience, words: audienceWords(audience, undefined) })),
    ...reserved.flatMap(({ id, title }) =>
      (['enrolled', 'waiting'] as const).map(audience => ({
        value: `${audience}:${id}`,
        words: audienceWords(audience, title),
      })),
    ),
  ]
}
