import { SURVEY_ANSWERS } from 'db/schema/words'

export type Question = keyof typeof SURVEY_ANSWERS

/** The questions in the order people read them. */
export const QUESTIONS = Object.keys(SURVEY_ANSWERS) as Question[]

/** Each question by its name. */
export function eachQuestion<Value>(of: (question: Question) => Value): Record<Question, Value> {
  return Object.fromEntries(QUESTIONS.map(question => [question, of(question)])) as Record<Question, Value>
}
