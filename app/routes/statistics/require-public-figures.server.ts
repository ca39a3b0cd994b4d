import type { LoaderFunctionArgs } from '@remix-run/node'
import { findEdition } from '~/features/edition/queries.server'
import { wordsFor } from '~/features/figures/words'
import { areFiguresPublic } from '~/features/statistics/policy'
import { findPublicFigures } from '~/features/statistics/public-figures.server'
import { notFound } from '~/lib/http.server'
import { findLanguage, findT } from '~/lib/i18n.server'

/** The figures that everybody may read of the address's edition, and their words; answers 404 until they are public. */
export async function requirePublicFigures({ request, params }: LoaderFunctionArgs, now: Date) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  if (!areFiguresPublic(edition, now)) notFound()

  const [language, t] = await Promise.all([findLanguage(request), findT(request, 'statistics')])
  const { shown, names } = await findPublicFigures(edition, now)
  return { edition, shown, words: wordsFor(t, language, names) }
}
