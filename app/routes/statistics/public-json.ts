import type { LoaderFunctionArgs } from '@remix-run/node'
import { figuresJson } from '~/features/figures/export'
import { quizFigures } from '~/features/quiz/export.server'
import { surveyFigures } from '~/features/survey/export.server'
import { config } from '~/lib/config.server'
import { requirePublicFigures } from './require-public-figures.server'

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { edition, shown, words } = await requirePublicFigures(asked, now)
  const quiz = await quizFigures(edition, shown, now)
  const survey = await surveyFigures({ edition, shown, now }, words)
  const $schema = `${config.appUrl}/schemas/statistiques.schema.json`
  return Response.json({
    $schema,
    ...figuresJson(edition, shown, words),
    ...(quiz && { quiz }),
    ...(survey && { survey }),
  })
}
