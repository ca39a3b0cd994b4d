import type { Edition } from 'db/schema/editions'
import type { Venue } from 'db/schema/venues'
import type { Language } from 'db/schema/words'
import type { TFunction } from 'i18next'
import { longDay, timeRange } from '~/lib/dates'

type When = Pick<Edition, 'year' | 'heldOn' | 'startsAt' | 'endsAt'>

/** `mardi 8 octobre 2019, de 13 h 30 à 17 h`, or as much of it as is known. */
export function editionDate(
  { year, heldOn, startsAt, endsAt }: When,
  t: TFunction<'edition'>,
  language: Language,
): string {
  if (startsAt && endsAt) return `${longDay(startsAt, language)}, ${timeRange(startsAt, endsAt, language)}`
  return heldOn ? longDay(heldOn, language) : t('dayUnknown', { year })
}

/** `Salle Ernest Renan, Toulouse`. */
export function venueName(venue: Venue | null, t: TFunction<'edition'>): string {
  return venue ? `${venue.name}, ${venue.city}` : t('placeUnknown')
}

/** `5 chemin d’Audibert, 31200 Toulouse`, or as much of it as is known. */
export function venueAddress({ address, postcode, city }: Venue): string {
  return [address, [postcode, city].filter(Boolean).join('\u00A0')].filter(Boolean).join(', ')
}

/** `Salle Ernest Renan, 5 chemin d’Audibert, 31200 Toulouse`. */
export function venuePlace(venue: Venue): string {
  return `${venue.name}, ${venueAddress(venue)}`
}

/** Where the venue is on Earth, when it is known. */
export function venuePosition(venue: Venue | null): { latitude: number; longitude: number } | undefined {
  if (!venue || venue.latitude === null || venue.longitude === null) return undefined
  return { latitude: venue.latitude, longitude: venue.longitude }
}

/** `mardi` → `Mardi`. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
