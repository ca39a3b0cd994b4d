import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/features/edition/queries.server'
import { figuresJson } from '~/features/figures/export'
import { wordsFor } from '~/features/figures/words'
import { areFiguresPublic } from '~/features/statistics/policy'
import { findPublicFigures } from '~/features/statistics/public-figures.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const edition = (await findEdition(params.edition)) ?? notFound()
  if (!areFiguresPublic(edition, now)) notFound()

  const [language, t] = await Promise.all([findLanguage(request), findT(request, 'statistics')])
  const { shown, neighbourhoods } = await findPublicFigures(edition, now)
  return Response.json(figuresJson(edition, shown, wordsFor(t, language, neighbourhoods)))
}
