import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under an activity of an edition: how an after-work is prepared and held. */
export const afterWorkAddresses: RouteConfigEntry[] = [
  index('routes/after-work/overview.tsx'),
  route('reglages', 'routes/after-work/settings.tsx'),
  route('entreprises', 'routes/after-work/companies/addition.tsx'),
  route('entreprises/:organisation', 'routes/after-work/companies/company.tsx'),
  route('entreprises/:organisation/retrait', 'routes/after-work/companies/company-removal.tsx'),
  route('tours', 'routes/after-work/rounds.tsx'),
  route('tours/calcul', 'routes/after-work/plan.tsx'),
  route('tours/absence', 'routes/after-work/absence.ts'),
  route('tours/remaniement', 'routes/after-work/reshuffle.ts'),
  route('fiches', 'routes/after-work/slips.tsx'),
]
