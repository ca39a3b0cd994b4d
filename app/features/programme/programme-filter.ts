import { ACTIVITY_KINDS } from 'db/schema/words'
import { z } from 'zod'
import type { ProgrammeActivity } from '~/features/activity/queries.server'
import { parisHour } from '~/lib/dates'
import { slugify } from '~/lib/slug'

/** What the programme's address may ask for. A wish that makes no sense is left out: the page stays useful. */
const ProgrammeFilterSchema = z.object({
  type: z.enum(ACTIVITY_KINDS).optional().catch(undefined),
  theme: z.string().max(80).optional().catch(undefined),
  heure: z.coerce.number().int().min(0).max(23).optional().catch(undefined),
  q: z.string().trim().max(80).optional().catch(undefined),
})

export type ProgrammeFilter = z.infer<typeof ProgrammeFilterSchema>

/** The wishes of an address such as `?type=workshop&theme=robotique&heure=14&q=robot`; empty ones count as absent. */
export function readProgrammeFilter(query: URLSearchParams): ProgrammeFilter {
  return ProgrammeFilterSchema.parse(Object.fromEntries([...query].filter(([, value]) => value.trim() !== '')))
}

/** The activities that answer every wish. An activity answers an hour when it takes place at some time of that hour. */
export function filterProgramme<A extends ProgrammeActivity>(programme: A[], filter: ProgrammeFilter): A[] {
  return programme.filter(
    activity =>
      (filter.type === undefined || activity.kind === filter.type) &&
      (filter.theme === undefined || slugify(activity.theme) === filter.theme) &&
      (filter.heure === undefined || hoursOf(activity).includes(filter.heure)) &&
      (filter.q === undefined || saysAllOf(activity, filter.q)),
  )
}

/** The themes of a programme, in French alphabetical order. */
export function listThemes(programme: ProgrammeActivity[]): string[] {
  return [...new Set(programme.map(activity => activity.theme))].sort((a, b) => a.localeCompare(b, 'fr'))
}

/** The hours of the Paris clock during which something takes place: `[13, 14, 15]`. */
export function listHours(programme: ProgrammeActivity[]): number[] {
  return [...new Set(programme.flatMap(hoursOf))].sort((a, b) => a - b)
}

function hoursOf({ startsAt, endsAt }: ProgrammeActivity): number[] {
  const first = parisHour(startsAt)
  const last = parisHour(new Date(endsAt.getTime() - 1))
  return Array.from({ length: Math.max(last - first, 0) + 1 }, (_, index) => first + index)
}

function saysAllOf(activity: ProgrammeActivity, words: string): boolean {
  const text = plain(
    [
      activity.title,
      activity.summary,
      activity.theme,
      activity.room,
      ...[...activity.hosts, ...activity.speakers].map(({ name }) => name),
    ].join(' '),
  )
  return plain(words)
    .split(' ')
    .every(word => text.includes(word))
}

/** Without accents, capitals nor punctuation: `Épaté, l’été` → `epate l ete`. */
function plain(text: string): string {
  return slugify(text).replaceAll('-', ' ')
}
