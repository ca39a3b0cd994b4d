import type { Edition } from 'db/schema/editions'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { listFinalCounts, listQuestions } from './queries.server'
import { quizResults, type Side } from './results'

type QuizFigure = { key: string; label: string | null; before: Answers | null; after: Answers | null }
type Answers = { answers: number; rightShare: number | null }

/**
 * The public answers to the quiz as documented in docs/figures.md, a question each; null until they are published. A
 * question that left the guide has no label, and its id for a key.
 */
export async function quizFigures(
  { id }: Pick<Edition, 'id'>,
  shown: PublicFigures,
  now: Date,
): Promise<QuizFigure[] | null> {
  if (shown.kind !== 'counted' || !shown.figures) return null
  const final = (await listFinalCounts(now)).find(({ editionId }) => editionId === id)
  if (!final) return null
  const questions = await listQuestions()
  return quizResults(final.counts, final.threshold).map(({ pageId, before, after }) => {
    const question = questions.find(each => each.id === pageId)
    return {
      key: question?.slug ?? pageId,
      label: question?.title ?? null,
      before: answersOf(before),
      after: answersOf(after),
    }
  })
}

/** The same as rows that follow those of the edition's figures: answers stand in the column of people. */
export function quizRows(slug: string, figures: QuizFigure[] | null) {
  return (figures ?? []).flatMap(({ key, label, ...sides }) =>
    (['before', 'after'] as const).flatMap(moment => {
      const side = sides[moment]
      return side
        ? [[slug, 'counted', `quiz-${moment}`, key, label ?? '', side.answers, side.rightShare ?? undefined]]
        : []
    }),
  )
}

function answersOf(side: Side | undefined): Answers | null {
  return side ? { answers: side.answers, rightShare: side.percent ?? null } : null
}
