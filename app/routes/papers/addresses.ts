import type { RouteConfigEntry } from '@remix-run/route-config'

/** Under an edition of the members' space: what is printed for the door. */
export const paperAddresses: RouteConfigEntry[] = []
