import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Visitors' pages: the stamp of a stand, the passport of a ticket. */
export const passportAddresses: RouteConfigEntry[] = [
  route('tampon/:secret', 'routes/passport/stamp.tsx'),
  route('tampon/:secret/billet', 'routes/passport/ticket-code.tsx'),
  route('tampon/:secret/oubli', 'routes/passport/forgetting.ts'),
  route('billet/:secret/passeport', 'routes/passport/passport.tsx'),
]

/** Under an edition of the members' space. */
export const editionPassportAddresses: RouteConfigEntry[] = [
  route('passeport', 'routes/passport/organisers/settings.tsx'),
  route('passeport/retrait', 'routes/passport/organisers/removal.tsx'),
  route('passeport/cadeaux', 'routes/passport/organisers/gifts.tsx'),
  route('passeport/cadeaux/reprise', 'routes/passport/organisers/gift-undoing.ts'),
]
