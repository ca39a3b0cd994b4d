import type { TFunction } from 'i18next'
import { tableJson } from '~/features/figures/export'
import type { Words } from '~/features/figures/words'
import { translatorFor } from '~/lib/i18n.server'
import { answerWord } from './answer-word'
import { type Asked, findPublicResults } from './published.server'
import { eachQuestion, QUESTIONS, type Question } from './questions'

type SurveyFigures = Record<Question, ReturnType<typeof tableJson> | null>

/** The public answers to the survey as documented in docs/figures.md, a table each; null until they are published. */
export async function surveyFigures(asked: Asked, { language }: Words): Promise<SurveyFigures | null> {
  const found = await findPublicResults(asked)
  if (!found) return null
  const t: TFunction<'survey'> = translatorFor(language).getFixedT(language, 'survey')
  return eachQuestion(question => {
    const table = found.results[question]
    return table ? tableJson(table, key => answerWord(question, key, t)) : null
  })
}

/** The same as rows that follow those of the edition's figures: answers stand in the column of people. */
export function surveyRows(slug: string, figures: SurveyFigures | null, hidden: string) {
  return QUESTIONS.flatMap(question =>
    (figures?.[question]?.cells ?? []).map(({ key, label, people, share }) => [
      slug,
      'counted',
      `survey-${question}`,
      key,
      label,
      people ?? hidden,
      share ?? undefined,
    ]),
  )
}
