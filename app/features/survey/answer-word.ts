import type { TFunction } from 'i18next'
import type { Question } from './questions'

/** An answer as people read it. */
export function answerWord(question: Question, answer: string, t: TFunction<'survey'>): string {
  // The answers of a question are those of its words in the catalogue.
  return t(`answers.${question}.${answer}` as 'answers.overall.good')
}
