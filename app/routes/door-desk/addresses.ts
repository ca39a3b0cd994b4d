import type { RouteConfigEntry } from '@remix-run/route-config'

/** Under an edition of the members' space: what organisers do of its door. */
export const doorDeskAddresses: RouteConfigEntry[] = []
