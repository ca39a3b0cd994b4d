import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under an edition of the members' space: what organisers do of its door. */
export const doorDeskAddresses: RouteConfigEntry[] = [
  route('accueil', 'routes/door-desk/desk.tsx'),
  route('accueil/evenements', 'routes/door-desk/events.ts'),
  route('accueil/ouverture', 'routes/door-desk/opening.ts'),
  route('accueil/doubles', 'routes/door-desk/double-admissions.tsx'),
  route('accueil/journaux', 'routes/door-desk/log-import.tsx'),
  route('accueil/invitations/nouvelle', 'routes/door-desk/new-invitation.tsx'),
  route('accueil/invitations/:invitation', 'routes/door-desk/invitation.tsx'),
  route('accueil/invitations/:invitation/fermeture', 'routes/door-desk/invitation-closing.tsx'),
  route('accueil/appareils/:device/revocation', 'routes/door-desk/revocation.tsx'),
]
