import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The guide's pages. */
export const guideAddresses: RouteConfigEntry[] = [
  route('recherche', 'routes/guide/search.tsx'),
  route('guide', 'routes/guide/home.tsx'),
  route('guide/metiers', 'routes/guide/jobs.tsx'),
  route('guide/formations', 'routes/guide/trainings.tsx'),
  route('guide/structures', 'routes/guide/structures.tsx'),
  route('guide/:chapter', 'routes/guide/chapter.tsx'),
  route('guide/:chapter/:slug', 'routes/guide/page.tsx'),
  route('guide/orientation/metiers', 'routes/guide/orientation/sheets.tsx'),
  route('guide/orientation/:step?', 'routes/guide/orientation/question.tsx'),
  ...quizAddresses('guide/vrai-ou-faux', 'quiz'),
  ...quizAddresses('editions/:edition/vrai-ou-faux/:moment', 'edition-quiz'),
]

/** The guide's files. */
export const guideFileAddresses: RouteConfigEntry[] = [
  route('guide/images/:image.webp', 'routes/guide/images/image-file.ts'),
  route('guide.pdf', 'routes/guide/print/guide-pdf.ts'),
  route('guide/metiers/:slug/fiche.pdf', 'routes/guide/print/sheet-pdf.ts'),
  route('guide/depliants/:family.pdf', 'routes/guide/print/leaflet-pdf.ts'),
  route('guide.json', 'routes/guide/data/guide-json.ts'),
  route('guide.csv', 'routes/guide/data/guide-csv.ts'),
]

/** The quiz's pages, at one of its addresses. */
function quizAddresses(base: string, id: string): RouteConfigEntry[] {
  const page = (path: string, name: string) =>
    route(base + path, `routes/guide/quiz/${name}.tsx`, { id: `${id}-${name}` })
  return [page('', 'start'), page('/fin', 'end'), page('/:n', 'question')]
}
