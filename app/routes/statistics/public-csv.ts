import type { LoaderFunctionArgs } from '@remix-run/node'
import { figuresRows } from '~/features/figures/export'
import { quizFigures, quizRows } from '~/features/quiz/export.server'
import { surveyFigures, surveyRows } from '~/features/survey/export.server'
import { csv } from '~/lib/csv'
import { requirePublicFigures } from './require-public-figures.server'

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { edition, shown, words } = await requirePublicFigures(asked, now)
  const quiz = quizRows(edition.slug, await quizFigures(edition, shown, now))
  const survey = surveyRows(edition.slug, await surveyFigures({ edition, shown, now }, words), words.t('hidden'))
  return new Response(csv([...figuresRows(edition, shown, words), ...quiz, ...survey]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="statistiques-${edition.slug}.csv"`,
    },
  })
}
