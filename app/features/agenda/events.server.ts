import type { Activity } from 'db/schema/activities'
import type { Language } from 'db/schema/words'
import type { TFunction } from 'i18next'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { venuePlace, venuePosition } from '~/features/edition/words'
import { type CalendarEvent, calendarText } from '~/lib/calendar.server'
import { config } from '~/lib/config.server'
import { translatorFor } from '~/lib/i18n.server'

export type AgendaActivity = Pick<
  Activity,
  'id' | 'slug' | 'title' | 'startsAt' | 'endsAt' | 'cancelledAt' | 'revision' | 'revisedAt'
> & { room: string | null }

// Agendas are shared: neither a name nor the address of a private page goes in.

/** An edition as an event of an agenda; undefined when its day is not known. */
export function editionEvent(edition: EditionWithVenue, t: TFunction<'edition'>): CalendarEvent | undefined {
  const startsAt = edition.startsAt ?? edition.heldOn
  if (!startsAt) return undefined
  const { venue, number, slug, revision, revisedAt } = edition
  return {
    id: `edition-${number}@lnpsq`,
    revision,
    revisedAt,
    title: t('page.title', { name: edition.name }),
    description: [t('calendar.free'), venue?.transport].filter(Boolean).join('\n'),
    place: venue ? venuePlace(venue) : undefined,
    position: venuePosition(venue),
    url: `${config.appUrl}/editions/${slug}`,
    startsAt,
    endsAt: edition.endsAt ?? undefined,
  }
}

/** An activity as an event of an agenda: the same event whoever holds a place there. It moves with its edition's venue too. */
export function activityEvent(
  activity: AgendaActivity,
  edition: EditionWithVenue,
  t: TFunction<'edition'>,
): CalendarEvent {
  const { id, slug, title, room, startsAt, endsAt, revision } = activity
  const isCancelled = activity.cancelledAt !== null
  return {
    id: `activity-${id}@lnpsq`,
    revision: revision + edition.revision,
    revisedAt: new Date(Math.max(activity.revisedAt.getTime(), edition.revisedAt.getTime())),
    title: isCancelled ? t('calendar.cancelled', { title }) : title,
    description: t('calendar.free'),
    place: [room, edition.venue && venuePlace(edition.venue)].filter(Boolean).join(', '),
    position: venuePosition(edition.venue),
    url: `${config.appUrl}/editions/${edition.slug}/programme/${slug}`,
    startsAt,
    endsAt,
    isCancelled,
  }
}

/** The file of an edition for an agenda, to send along with a letter; undefined when its day is not known. */
export function editionAgenda(edition: EditionWithVenue, language: Language, now: Date): string | undefined {
  const event = editionEvent(edition, translatorFor(language).getFixedT(language, 'edition'))
  return event && calendarText([event], now)
}

/** The file of activities of an edition. */
export function activitiesAgenda(
  activities: AgendaActivity[],
  { edition, language, now }: { edition: EditionWithVenue; language: Language; now: Date },
): string {
  const t = translatorFor(language).getFixedT(language, 'edition')
  return calendarText(
    activities.map(activity => activityEvent(activity, edition, t)),
    now,
  )
}
