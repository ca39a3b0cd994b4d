import type { Venue } from 'db/schema/venues'
import { place } from '~/features/edition/structured-data'
import type { ProgrammeActivity } from './queries.server'

type Options = { editionUrl: string; venue: Venue | null }

/** An activity as schema.org's Event, inside its edition: https://schema.org/superEvent. */
export function activityEvent(activity: ProgrammeActivity, { editionUrl, venue }: Options) {
  const url = `${editionUrl}/programme/${activity.slug}`
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    name: activity.title,
    description: activity.summary,
    url,
    inLanguage: 'fr',
    startDate: activity.startsAt.toISOString(),
    endDate: activity.endsAt.toISOString(),
    eventStatus: `https://schema.org/${activity.cancelledAt ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    maximumAttendeeCapacity: activity.capacity ?? undefined,
    location: venue ? { ...place(venue), name: [activity.room, venue.name].filter(Boolean).join(', ') } : undefined,
    typicalAgeRange: activity.ageFrom === null ? undefined : `${activity.ageFrom}-`,
    performer: activity.speakers.map(({ name }) => ({ '@type': 'Person', name })),
    organizer: activity.hosts.map(host => ({ '@type': 'Organization', name: host.name })),
    superEvent: { '@type': 'Event', '@id': editionUrl, url: editionUrl },
  }
}
