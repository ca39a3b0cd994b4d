import { db } from 'db/client.server'
import { quizCounts } from 'db/schema/guide-uses'
import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import { wordsFor } from '~/features/figures/words'
import { computeIndicator, findPublished } from '~/features/impact-plan/formulas.server'
import { organiserQuizBlock, publicQuizBlock } from '~/features/quiz/block.server'
import { countAnswer } from '~/features/quiz/count.server'
import { quizFigures, quizRows } from '~/features/quiz/export.server'
import { listCounts, listFinalCounts, listQuestions } from '~/features/quiz/queries.server'
import { freezeFigures } from '~/features/statistics/freeze.server'
import { findPublicFigures } from '~/features/statistics/public-figures.server'
import { translatorFor } from '~/lib/i18n.server'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { aGuideDraft, aGuidePage } from '../../factories/guide'

// A fair of seven people in May: answers to its quiz count until June 9th.
const STARTS = new Date('2026-05-10T11:00:00Z')
const IN_MAY = new Date('2026-05-20T12:00:00Z')
const IN_JUNE = new Date('2026-06-20T12:00:00Z')

async function aHeldEdition(threshold = 5) {
  const edition = await anEdition({
    name: 'Empalot',
    startsAt: STARTS,
    endsAt: new Date('2026-05-10T15:00:00Z'),
    publishedAt: new Date('2026-01-01T12:00:00Z'),
    registrationOpensAt: new Date('2026-04-01T12:00:00Z'),
    registrationClosesAt: null,
    disclosureThreshold: threshold,
  })
  await aFair(
    edition,
    [],
    Array.from({ length: 7 }, () => ({ at: new Date('2026-05-10T12:00:00Z') })),
  )
  return edition
}

const aQuestion = (statement: string) => aGuidePage('misconception', { statement })
const words = () => wordsFor(translatorFor('fr').getFixedT('fr', 'statistics'), 'fr')

type Given = { pageId: string; editionId: string; moment: 'before' | 'after'; right: number; wrong: number }

async function answer({ pageId, editionId, moment, right, wrong }: Given) {
  const of = { editionId, moment }
  for (let made = 0; made < right + wrong; made++) await countAnswer({ pageId, isRight: made < right, of })
}

test('a hundred answers at once are a hundred answers', async () => {
  const [{ id: pageId }, { id: editionId }] = [await aQuestion('Il faut un diplôme'), await anEdition()]
  await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      countAnswer({ pageId, isRight: index % 4 === 0, of: { editionId, moment: 'before' } }),
    ),
  )
  expect(await listCounts(editionId)).toEqual([{ pageId, moment: 'before', answers: 100, right: 25 }])
})

test('answers outside every edition are counted together, at once too', async () => {
  const { id: pageId } = await aQuestion('Il faut un diplôme')
  await Promise.all(Array.from({ length: 20 }, () => countAnswer({ pageId, isRight: true, of: null })))
  const { id } = await anEdition()
  expect(await listCounts(id)).toEqual([{ pageId, moment: null, answers: 20, right: 20 }])
})

test('nothing is kept of an answer but its question, its moment and whether it is right', async () => {
  const { id: pageId } = await aQuestion('Il faut un diplôme')
  await countAnswer({ pageId, isRight: false, of: null })
  const [row] = await db.select().from(quizCounts)
  expect(row).toEqual({ id: row?.id, pageId, editionId: null, moment: null, answers: 1, right: 0 })
})

test('the quiz asks what is published, always in the same order', async () => {
  for (const statement of ['Un', 'Deux', 'Trois']) await aQuestion(statement)
  await aGuideDraft('misconception', { statement: 'Secret' })
  const ids = (await listQuestions()).map(({ id }) => id)
  expect(ids).toHaveLength(3)
  expect(ids).toEqual([...ids].sort())
})

test('organisers see every answer as soon as it is given', async () => {
  const [question, edition] = [await aQuestion('Il faut un diplôme'), await aHeldEdition()]
  expect(await organiserQuizBlock(edition.id, words())).toEqual([])
  await answer({ pageId: question.id, editionId: edition.id, moment: 'before', right: 1, wrong: 3 })
  await answer({ pageId: question.id, editionId: edition.id, moment: 'after', right: 3, wrong: 1 })
  const [block] = await organiserQuizBlock(edition.id, words())
  expect(block?.title).toBe(
    'Idées reçues\u00a0: 25\u00a0% de bonnes réponses avant la visite, 75\u00a0% après (+50\u00a0points)',
  )
  expect(block?.rows.map(({ cells }) => cells)).toEqual([
    ['Il faut un diplôme', '25\u00a0% (4\u00a0réponses)', '75\u00a0% (4\u00a0réponses)', '+50\u00a0points'],
    ['Ensemble', '25\u00a0% (4\u00a0réponses)', '75\u00a0% (4\u00a0réponses)', '+50\u00a0points'],
  ])
})

test('everybody reads the answers once none counts any more and the figures are frozen, small numbers hidden', async () => {
  const [shown, hidden] = [await aQuestion('Il faut un diplôme'), await aQuestion('C’est un métier d’homme')]
  const edition = await aHeldEdition()
  const given = { pageId: shown.id, editionId: edition.id }
  await answer({ ...given, moment: 'before', right: 5, wrong: 15 })
  await answer({ ...given, moment: 'after', right: 15, wrong: 5 })
  await answer({ ...given, pageId: hidden.id, moment: 'before', right: 4, wrong: 6 })
  await answer({ ...given, pageId: hidden.id, moment: 'after', right: 2, wrong: 2 })

  expect(await publicQuizBlock(edition, words(), IN_JUNE)).toEqual([])
  await freezeFigures({ edition, now: IN_MAY, actor: null })
  expect(await publicQuizBlock(edition, words(), IN_MAY)).toEqual([])
  const [block] = await publicQuizBlock(edition, words(), IN_JUNE)
  expect(block?.rows.map(({ cells }) => cells)).toEqual([
    ['C’est un métier d’homme', 'masqué (10\u00a0réponses)', '–', '–'],
    ['Il faut un diplôme', '25\u00a0% (20\u00a0réponses)', '75\u00a0% (20\u00a0réponses)', '+50\u00a0points'],
    ['Ensemble', '25\u00a0% (20\u00a0réponses)', '75\u00a0% (20\u00a0réponses)', '+50\u00a0points'],
  ])
})

test('answers are final from the thirty-first day after the edition on', async () => {
  const [question, edition] = [await aQuestion('Il faut un diplôme'), await aHeldEdition()]
  await answer({ pageId: question.id, editionId: edition.id, moment: 'after', right: 20, wrong: 20 })
  await freezeFigures({ edition, now: IN_MAY, actor: null })
  const finalAt = async (text: string) => (await listFinalCounts(new Date(text))).map(({ editionId }) => editionId)
  expect(await finalAt('2026-06-09T23:59:59+02:00')).toEqual([])
  expect(await finalAt('2026-06-10T00:00:00+02:00')).toEqual([edition.id])
})

test('an edition of fewer people than the threshold, or told of by a report, publishes no answer', async () => {
  const question = await aQuestion('Il faut un diplôme')
  const [small, declared] = [await aHeldEdition(8), await aHeldEdition()]
  for (const edition of [small, declared]) {
    await answer({ pageId: question.id, editionId: edition.id, moment: 'after', right: 20, wrong: 20 })
    await freezeFigures({ edition, now: IN_MAY, actor: null })
  }
  expect(await publicQuizBlock(declared, words(), IN_JUNE)).toHaveLength(1)
  await declareFigures(declared.id, [{ indicator: 'participants', value: 90, unit: 'count', source: 'Rapport' }])
  for (const edition of [small, declared]) expect(await publicQuizBlock(edition, words(), IN_JUNE)).toEqual([])
})

test('the impact plan adds up the right answers that everybody may read', async () => {
  const question = await aQuestion('Il faut un diplôme')
  const [first, second] = [await aHeldEdition(), await aHeldEdition()]
  await answer({ pageId: question.id, editionId: first.id, moment: 'after', right: 5, wrong: 5 })
  await answer({ pageId: question.id, editionId: second.id, moment: 'after', right: 25, wrong: 5 })
  const computed = async (now: Date) => computeIndicator('right-answers-after', await findPublished(now))
  expect(await computed(IN_JUNE)).toMatchObject({ value: undefined, nature: undefined, unit: 'percent' })

  for (const edition of [first, second]) await freezeFigures({ edition, now: IN_MAY, actor: null })
  expect(await computed(IN_MAY)).toMatchObject({ value: undefined })
  const { value, nature, fold, rows } = await computed(IN_JUNE)
  expect([value, nature, fold]).toEqual([75, 'counted', 'answers'])
  expect(rows.map(row => row.value).sort()).toEqual([50, 83])
  expect(computeIndicator('right-answers-before', await findPublished(IN_JUNE)).value).toBeUndefined()
})

test('the public files of an edition hold its answers once they are published', async () => {
  const question = await aQuestion('Il faut un diplôme')
  const edition = await aHeldEdition()
  await answer({ pageId: question.id, editionId: edition.id, moment: 'before', right: 5, wrong: 15 })
  await answer({ pageId: question.id, editionId: edition.id, moment: 'after', right: 4, wrong: 6 })
  await freezeFigures({ edition, now: IN_MAY, actor: null })
  const { shown } = await findPublicFigures(edition, IN_JUNE)
  expect(await quizFigures(edition, shown, IN_MAY)).toBeNull()
  const figures = await quizFigures(edition, shown, IN_JUNE)
  expect(figures).toEqual([
    {
      key: 'il-faut-un-diplome',
      label: 'Il faut un diplôme',
      before: { answers: 20, rightShare: 25 },
      after: { answers: 10, rightShare: null },
    },
  ])
  expect(quizRows('empalot', figures)).toEqual([
    ['empalot', 'counted', 'quiz-before', 'il-faut-un-diplome', 'Il faut un diplôme', 20, 25],
    ['empalot', 'counted', 'quiz-after', 'il-faut-un-diplome', 'Il faut un diplôme', 10, undefined],
  ])
})
