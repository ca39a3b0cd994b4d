import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Where the letters that nobody asked for lead whoever wants no more of them. */
export const stopAddresses: RouteConfigEntry[] = [route('arret/:secret', 'routes/stop/stop.tsx')]

/** Its button alone, without a page. */
export const stopAgainAddresses: RouteConfigEntry[] = [route('arret/:secret/reprise', 'routes/stop/again.ts')]
