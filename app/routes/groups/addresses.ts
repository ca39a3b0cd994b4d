import type { RouteConfigEntry } from '@remix-run/route-config'

/** Advisers' private pages, by a link. */
export const groupAddresses: RouteConfigEntry[] = []

/** Their files: no page, no layout. */
export const groupFileAddresses: RouteConfigEntry[] = []

/** Under an edition of the members' space. */
export const editionGroupAddresses: RouteConfigEntry[] = []

/** In an adviser's own space. */
export const ownGroupAddresses: RouteConfigEntry[] = []
