import type { Edition } from 'db/schema/editions'
import type { Venue } from 'db/schema/venues'
import type { EditionWithVenue } from './queries.server'

type Options = { url: string; image?: string; organisers: string[]; isOpen?: boolean }

/** The edition as schema.org's Event: https://schema.org/Event. Its name and summary are in French. */
export function editionEvent(edition: EditionWithVenue, { url, image, organisers, isOpen }: Options) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    name: `Le Numérique Prend Ses Quartiers, ${edition.name}`,
    description: edition.summary ?? undefined,
    url,
    image,
    inLanguage: 'fr',
    ...eventMoments(edition),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    location: edition.venue ? place(edition.venue) : undefined,
    organizer: organisers.map(name => ({ '@type': 'Organization', name })),
    offers: isOpen ? freeOffer(`${url}/inscription`) : undefined,
  }
}

/** A schema.org Place: https://schema.org/Place. */
export function place({ name, address, postcode, city, latitude, longitude }: Venue) {
  return {
    '@type': 'Place',
    name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address ?? undefined,
      postalCode: postcode ?? undefined,
      addressLocality: city,
      addressCountry: 'FR',
    },
    geo: latitude && longitude ? { '@type': 'GeoCoordinates', latitude, longitude } : undefined,
  }
}

function eventMoments({ startsAt, endsAt, heldOn, year }: Edition) {
  return { startDate: startsAt?.toISOString() ?? heldOn ?? String(year), endDate: endsAt?.toISOString() }
}

function freeOffer(url: string) {
  return { '@type': 'Offer', price: 0, priceCurrency: 'EUR', availability: 'https://schema.org/InStock', url }
}
