import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under an edition of the members' space: what organisers write to those registered. */
export const editionMailingAddresses: RouteConfigEntry[] = [
  route('envois', 'routes/mailings/list.tsx'),
  route('envois/nouveau', 'routes/mailings/new.tsx'),
  route('envois/:mailing', 'routes/mailings/mailing.tsx'),
  route('envois/:mailing/modification', 'routes/mailings/edit.tsx'),
  route('envois/:mailing/retrait', 'routes/mailings/removal.tsx'),
  route('envois/:mailing/exemplaire', 'routes/mailings/copy.ts'),
]
