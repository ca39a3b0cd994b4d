import { expect, test } from 'vitest'
import { withdrawPage } from '~/features/guide/publish.server'
import { countAnswer } from '~/features/quiz/count.server'
import EditionQuiz, { loader } from '~/routes/quiz-desk/quiz'
import { anEdition } from '../../factories/edition'
import { aGuidePage } from '../../factories/guide'
import { aMember, aSignedInMember, theMember } from '../../factories/member'
import { call } from '../../support/call'
import { renderPage } from '../../support/render-page'

test('a question that left the guide keeps its row among the answers, before all together', async () => {
  const edition = await anEdition()
  const [kept, gone] = [
    await aGuidePage('misconception', { statement: 'Il faut un diplôme' }),
    await aGuidePage('misconception', { statement: 'Il est trop tard' }),
  ]
  const of = { editionId: edition.id, moment: 'before' as const }
  for (const { id: pageId } of [kept, gone, gone]) await countAnswer({ pageId, isRight: true, of })
  await withdrawPage({ id: gone.id, now: new Date(), actor: await theMember(await aMember()) })

  const asked = call('/', { cookie: await aSignedInMember(), params: { edition: edition.slug } })
  const page = await renderPage(EditionQuiz, await loader(asked))
  const rows = page.split('<tr').slice(2)
  expect(
    rows.map(row =>
      row
        .replace(/^[^>]*>|<[^>]+>|\s+/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    ),
  ).toEqual([
    'Il faut un diplôme 100 % (1) – – –',
    'Une question retirée du guide 100 % (2) – – –',
    'Ensemble 100 % (3) – – –',
  ])
})
