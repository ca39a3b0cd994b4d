import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The pages of devices, without an account: the door, the kiosk. */
export const doorAddresses: RouteConfigEntry[] = [
  route('porte', 'routes/door/phone.tsx'),
  route('porte/borne', 'routes/kiosk/kiosk.tsx'),
]
