import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/features/edition/queries.server'
import { figuresRows } from '~/features/figures/export'
import { wordsFor } from '~/features/figures/words'
import { areFiguresPublic } from '~/features/statistics/policy'
import { findPublicFigures } from '~/features/statistics/public-figures.server'
import { csv } from '~/lib/csv'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const edition = (await findEdition(params.edition)) ?? notFound()
  if (!areFiguresPublic(edition, now)) notFound()

  const [language, t] = await Promise.all([findLanguage(request), findT(request, 'statistics')])
  const { shown, neighbourhoods } = await findPublicFigures(edition, now)
  return new Response(csv(figuresRows(edition, shown, wordsFor(t, language, neighbourhoods))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="statistiques-${edition.slug}.csv"`,
    },
  })
}
