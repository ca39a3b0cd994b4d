import type { RouteConfigEntry } from '@remix-run/route-config'

/** The addresses under `/organisation/guide` of those who write the guide. */
export const guideDeskAddresses: RouteConfigEntry[] = []
