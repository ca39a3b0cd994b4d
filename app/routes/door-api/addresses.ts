import type { RouteConfigEntry } from '@remix-run/route-config'

/** Under `api/porte`: what devices ask of the server. */
export const doorApiAddresses: RouteConfigEntry[] = []
