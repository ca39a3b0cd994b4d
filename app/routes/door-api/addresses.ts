import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under `api/porte`: what devices ask of the server. */
export const doorApiAddresses: RouteConfigEntry[] = [
  route('appareils', 'routes/door-api/pairing.ts'),
  route('contact', 'routes/door-api/contact.ts'),
  route('liste', 'routes/door-api/list.ts'),
  route('evenements', 'routes/door-api/events.ts'),
  route('recherche', 'routes/door-api/search.ts'),
  route('inscriptions', 'routes/door-api/registration.ts'),
  route('programme', 'routes/door-api/programme.ts'),
  route('passeport', 'routes/door-api/passport.ts'),
  route('cadeaux', 'routes/door-api/gift.ts'),
  route('journaux', 'routes/door-api/carried-log.ts'),
]
