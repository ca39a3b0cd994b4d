import { db } from 'db/client.server'
import { surveyCounts, surveyTexts } from 'db/schema/surveys'
import { anEdition } from '../../factories/edition'
import type { Rule } from './rule'

const count = (values: Partial<typeof surveyCounts.$inferInsert>) => async () =>
  db
    .insert(surveyCounts)
    .values({ editionId: (await anEdition()).id, question: 'overall', answer: 'good', people: 1, ...values })

const written = (values: Partial<typeof surveyTexts.$inferInsert>) => async () =>
  db.insert(surveyTexts).values({ editionId: (await anEdition()).id, text: 'Merci', ...values })

const NOON = new Date('2026-12-16T12:00:00Z')

export const RULES: Rule[] = [
  ['survey_counts_answer_of_the_question', 'an answer is one of its question', count({ answer: 'yes' })],
  ['survey_counts_answer_of_the_question', 'a question is one of the survey', count({ question: 'x' as never })],
  ['survey_counts_positive', 'an answer that is counted was given', count({ people: 0 })],
  ['survey_texts_short', 'a word to the organisers says something', written({ text: '' })],
  ['survey_texts_short', 'a word to the organisers is short', written({ text: 'a'.repeat(501) })],
  [
    'survey_texts_published_or_set_aside',
    'what is set aside is not published',
    written({ publishedAt: NOON, setAsideAt: NOON }),
  ],
]
