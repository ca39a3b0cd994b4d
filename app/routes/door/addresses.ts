import type { RouteConfigEntry } from '@remix-run/route-config'

/** The pages of devices, without an account: the door, the kiosk. */
export const doorAddresses: RouteConfigEntry[] = []
