import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under /organisation/membres: who has an account, and what each may do. */
export const memberAddresses: RouteConfigEntry[] = [
  index('routes/members/list.tsx'),
  route('nouveau', 'routes/members/new.tsx'),
  route('desactivation', 'routes/members/bulk-deactivation.tsx'),
  route(':member', 'routes/members/member.tsx'),
  route(':member/desactivation', 'routes/members/deactivation.tsx'),
  route(':member/reactivation', 'routes/members/reactivation.ts'),
  route(':member/invitation', 'routes/members/invitation.ts'),
  route(':member/sessions', 'routes/members/sessions.tsx'),
  route(':member/sessions/fermeture', 'routes/members/all-sessions.ts'),
]
