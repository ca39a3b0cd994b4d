import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The figures of an edition in the members' space, and what they are made of. */
export const editionFiguresAddresses: RouteConfigEntry[] = [
  route('objectifs', 'routes/targets/targets.tsx'),
  route('temoignages', 'routes/quotes/quotes.tsx'),
  route('vrai-ou-faux', 'routes/quiz-desk/quiz.tsx'),
  route('suites', 'routes/outcomes/desk.tsx'),
  route('statistiques', 'routes/statistics/organiser.tsx'),
  route('statistiques.xlsx', 'routes/statistics/organiser-xlsx.ts'),
  route('statistiques/gel', 'routes/statistics/freezing.tsx'),
  route('statistiques/evenements', 'routes/statistics/events.ts'),
]
