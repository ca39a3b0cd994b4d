import { index, prefix, type RouteConfigEntry, route } from '@remix-run/route-config'

/** Where people say what became of them, and everybody reads it. */
export const outcomeAddresses: RouteConfigEntry[] = [
  route('suite/:secret/arret', 'routes/outcomes/stop.tsx'),
  ...prefix('suite/:secret/:months', [
    index('routes/outcomes/question.tsx'),
    route('aide', 'routes/outcomes/helps.ts'),
  ]),
  route('editions/:edition/suites', 'routes/outcomes/public.tsx'),
]
