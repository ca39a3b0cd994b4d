import type { SurveyText } from 'db/schema/surveys'
import { answerSurvey } from '~/features/survey/answer.server'
import { listTexts } from '~/features/survey/queries.server'

/** A word that somebody left without answering anything else, to be read. */
export async function aSurveyText(editionId: string, text = 'Merci'): Promise<SurveyText> {
  await answerSurvey({ editionId, answers: {}, text })
  const written = (await listTexts(editionId)).find(one => one.text === text)
  if (!written) throw new Error('The text was not written')
  return written
}
