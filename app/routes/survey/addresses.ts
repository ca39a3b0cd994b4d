import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under an edition: what visitors answer. */
export const surveyAddresses: RouteConfigEntry[] = [
  route('avis', 'routes/survey/survey.tsx'),
  route('avis/merci', 'routes/survey/thanks.tsx'),
]

/** Under an edition of the members' space: the answers, and what is done with the texts. */
export const editionSurveyAddresses: RouteConfigEntry[] = [
  route('avis', 'routes/survey/desk.tsx'),
  route('avis/:text/publication', 'routes/survey/publication.ts'),
  route('avis/:text/mise-de-cote', 'routes/survey/setting-aside.ts'),
  route('avis/:text/effacement', 'routes/survey/erasure.tsx'),
]
