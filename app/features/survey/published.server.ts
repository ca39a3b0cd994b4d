import type { Edition } from 'db/schema/editions'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { surveyState } from './moments'
import { listCounts, listPublishedTexts } from './queries.server'
import { eachQuestion } from './questions'
import { isBelievable, type SurveyResults, surveyResults } from './results'

export type Asked = { edition: Pick<Edition, 'id' | 'heldOn' | 'startsAt'>; shown: PublicFigures; now: Date }

/**
 * What everybody may read of the answers, beside how many people came: once nobody answers any more and the edition's figures
 * are public, under the threshold frozen with them; undefined before. A question with more answers than people who came was
 * answered twice by somebody: it has no table.
 */
export async function findPublicResults(
  asked: Asked,
): Promise<{ results: SurveyResults; participants: number } | undefined> {
  const { edition, shown } = asked
  if (!isPublic(asked) || shown.kind !== 'counted' || !shown.figures) return undefined
  const { participants } = shown.figures
  const tables = surveyResults(await listCounts(edition.id), shown.threshold)
  const results = eachQuestion(question => {
    const table = tables[question]
    return table && isBelievable(table, participants) ? table : undefined
  })
  return { results, participants }
}

/** What people wrote and organisers published, where everybody reads the answers. */
export async function listPublicTexts(asked: Asked): Promise<string[]> {
  return isPublic(asked) ? listPublishedTexts(asked.edition.id) : []
}

function isPublic({ edition, shown, now }: Asked): boolean {
  return shown.kind === 'counted' && shown.figures !== undefined && surveyState(edition, now) === 'over'
}
