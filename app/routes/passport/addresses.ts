import type { RouteConfigEntry } from '@remix-run/route-config'

/** Visitors' pages: the stamp of a stand, the passport of a ticket. */
export const passportAddresses: RouteConfigEntry[] = []

/** Under an edition of the members' space. */
export const editionPassportAddresses: RouteConfigEntry[] = []
