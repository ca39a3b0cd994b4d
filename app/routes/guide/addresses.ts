import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The guide's pages. */
export const guideAddresses: RouteConfigEntry[] = [
  route('guide/orientation/metiers', 'routes/guide/orientation/sheets.tsx'),
  route('guide/orientation/:step?', 'routes/guide/orientation/question.tsx'),
]

/** The guide's files. */
export const guideFileAddresses: RouteConfigEntry[] = []
