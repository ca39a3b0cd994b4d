import type { RouteConfigEntry } from '@remix-run/route-config'

/** The guide's pages. */
export const guideAddresses: RouteConfigEntry[] = []

/** The guide's files. */
export const guideFileAddresses: RouteConfigEntry[] = []
