import { SURVEY_ANSWERS } from 'db/schema/words'
import { z } from 'zod'
import { typedTexts } from '~/lib/typed-text'
import { eachQuestion, type Question } from './questions'

// Messages are keys of the catalogue's `survey.errors`, with a number behind them where the sentence needs one.

export const LONGEST_TEXT = 500

const text = typedTexts(max => ({ tooLong: `tooLong ${max}`, control: 'controlCharacters', missing: 'empty' }))

const answers = eachQuestion(question => z.enum(SURVEY_ANSWERS[question], 'choice').optional())

/** No question is compulsory; a form without any answer nor word says nothing. */
export const SurveySchema = z
  .object({
    ...answers,
    text: text.optional({ max: LONGEST_TEXT, hasLines: true }),
    /** Hidden from people: only a robot fills it. */
    website: z.string().optional().catch('filled'),
  })
  .transform(({ text, website, ...given }, context) => {
    if (!text && Object.values(given).every(answer => answer === undefined)) {
      context.addIssue({ code: 'custom', path: ['overall'], message: 'empty' })
    }
    return { answers: given as GivenAnswers, text, website }
  })

export type GivenAnswers = Partial<Record<Question, string>>
