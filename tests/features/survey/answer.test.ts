import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import type { Edition } from 'db/schema/editions'
import { surveyCounts, surveyTexts } from 'db/schema/surveys'
import { SURVEY_ANSWERS } from 'db/schema/words'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { declareFigures } from '~/features/edition/create.server'
import { findOrganiserFigures } from '~/features/figures/organiser-figures.server'
import { wordsFor } from '~/features/figures/words'
import { freezeFigures } from '~/features/statistics/freeze.server'
import { findPublicFigures } from '~/features/statistics/public-figures.server'
import { answerSurvey } from '~/features/survey/answer.server'
import { organiserSurveyBlocks, publicSurveyBlocks } from '~/features/survey/block.server'
import { surveyFigures } from '~/features/survey/export.server'
import { forgetUnpublishedTexts } from '~/features/survey/forget.server'
import { eraseText, publishText, setTextAside } from '~/features/survey/moderate.server'
import { listPublicTexts } from '~/features/survey/published.server'
import { listCounts, listTexts } from '~/features/survey/queries.server'
import { QUESTIONS } from '~/features/survey/questions'
import type { GivenAnswers } from '~/features/survey/schema'
import { translatorFor } from '~/lib/i18n.server'
import { anEdition } from '../../factories/edition'
import { aFair } from '../../factories/fair'
import { aSurveyText } from '../../factories/survey'

// A fair of twenty people in May: people may answer until June 9th.
const IN_MAY = new Date('2026-05-20T12:00:00Z')
const IN_JUNE = new Date('2026-06-20T12:00:00Z')
const ALL: GivenAnswers = { overall: 'good', discovery: 'yes', welcome: 'great', useful: 'stands', recommend: 'yes' }

async function aHeldEdition(values: Partial<Edition> = {}) {
  const edition = await anEdition({
    startsAt: new Date('2026-05-10T11:00:00Z'),
    endsAt: new Date('2026-05-10T15:00:00Z'),
    publishedAt: new Date('2026-01-01T12:00:00Z'),
    registrationOpensAt: new Date('2026-04-01T12:00:00Z'),
    registrationClosesAt: null,
    ...values,
  })
  const came = Array.from({ length: 20 }, () => ({ at: new Date('2026-05-10T12:00:00Z') }))
  await aFair(edition, [], came)
  return edition
}

const words = () => wordsFor(translatorFor('fr').getFixedT('fr', 'statistics'), 'fr')
const answer = (editionId: string, answers: GivenAnswers, text: string | null = null) =>
  answerSurvey({ editionId, answers, text })

async function answers(editionId: string, overall: Record<string, number>) {
  for (const [key, people] of Object.entries(overall))
    for (let made = 0; made < people; made++) await answer(editionId, { overall: key })
}

test('beyond three hundred words to read, answers count and words are dropped until some are read', async () => {
  const { id: editionId } = await anEdition()
  await db.insert(surveyTexts).values(Array.from({ length: 300 }, () => ({ editionId, text: 'Un mot' })))
  await answer(editionId, { overall: 'good' }, 'Un de trop')
  expect(await db.$count(surveyTexts)).toBe(300)
  expect(await listCounts(editionId)).toEqual([{ question: 'overall', answer: 'good', people: 1 }])
  await db.update(surveyTexts).set({ publishedAt: IN_MAY })
  await answer(editionId, {}, 'Un de plus')
  expect(await db.$count(surveyTexts)).toBe(301)
})

test('a hundred people who answer at once are all counted, and their words kept', async () => {
  const { id } = await anEdition()
  const pick = (words: readonly string[], index: number) => words[index % words.length]
  const given = Array.from({ length: 100 }, (_, index) =>
    Object.fromEntries(QUESTIONS.map(question => [question, pick(SURVEY_ANSWERS[question], index)])),
  )
  await Promise.all(given.map((one, index) => answer(id, one, `Mot ${index}`)))
  const naive = QUESTIONS.flatMap(question =>
    SURVEY_ANSWERS[question].map(answer => ({
      question,
      answer,
      people: given.filter(one => one[question] === answer).length,
    })),
  )
  const inOrder = <Row extends { question: string; answer: string }>(rows: Row[]) =>
    rows.sort((a, b) => `${a.question} ${a.answer}`.localeCompare(`${b.question} ${b.answer}`))
  expect(inOrder(await listCounts(id))).toEqual(inOrder(naive))
  expect((await listTexts(id)).map(({ text }) => text).sort()).toEqual(
    Array.from({ length: 100 }, (_, index) => `Mot ${index}`).sort(),
  )
})

test('nothing is kept of somebody but numbers, and the word apart', async () => {
  const { id: editionId } = await anEdition()
  await answer(editionId, { overall: 'good' }, 'Merci')
  expect(await db.select().from(surveyCounts)).toEqual([{ editionId, question: 'overall', answer: 'good', people: 1 }])
  const [text] = await db.select().from(surveyTexts)
  expect(text).toEqual({ id: text?.id, editionId, text: 'Merci', publishedAt: null, setAsideAt: null })
})

test('a question that is left is counted nowhere', async () => {
  const { id: editionId } = await anEdition()
  await answer(editionId, { discovery: 'no' })
  await answer(editionId, {}, 'Bravo')
  expect(await listCounts(editionId)).toEqual([{ question: 'discovery', answer: 'no', people: 1 }])
})

test('organisers read every answer at once, beside how many people came', async () => {
  const edition = await aHeldEdition()
  expect(await organiserSurveyBlocks(edition.id, 20, words())).toEqual([])
  await answers(edition.id, { great: 3, bad: 1 })
  const [block] = await organiserSurveyBlocks(edition.id, 20, words())
  expect(block?.title).toBe('La visite\u00a0: 4\u00a0réponses')
  expect(block?.notes).toEqual(['4\u00a0réponses, pour 20\u00a0personnes venues (20\u00a0%).'])
  expect(block?.rows.map(({ cells }) => cells)).toEqual([
    ['Très bien', '3', '75\u00a0%'],
    ['Bien', '0', '0\u00a0%'],
    ['Moyen', '0', '0\u00a0%'],
    ['Pas bien', '1', '25\u00a0%'],
  ])
  const figures = await findOrganiserFigures({ ...edition, venue: null }, words().t)
  expect(figures.counted?.blocks.at(-1)).toEqual(block)
})

test('more answers than people who came are said without a share', async () => {
  const edition = await aHeldEdition()
  await answers(edition.id, { great: 21 })
  const [block] = await organiserSurveyBlocks(edition.id, 20, words())
  expect(block?.notes).toEqual([
    '21\u00a0réponses, pour 20\u00a0personnes venues. Plus de réponses que de personnes venues\u00a0: ces nombres ne sont pas publiés.',
  ])
})

test('everybody reads the answers once people no longer answer and the figures are frozen, small numbers hidden', async () => {
  const edition = await aHeldEdition()
  await answers(edition.id, { great: 8, good: 6, 'so-so': 1 })
  await answer(edition.id, { recommend: 'yes' })
  await publishText({ text: await aSurveyText(edition.id), actor: null, now: IN_MAY })
  await aSurveyText(edition.id, 'Secret')
  const read = async (now: Date) => {
    const { shown } = await findPublicFigures(edition, now)
    return [
      await publicSurveyBlocks({ edition, shown, now }, words()),
      await listPublicTexts({ edition, shown, now }),
    ] as const
  }
  await freezeFigures({ edition, now: IN_MAY, actor: null })
  expect(await read(IN_MAY)).toEqual([[], []])

  const [blocks, texts] = await read(IN_JUNE)
  expect(texts).toEqual(['Merci'])
  expect(blocks.map(({ id }) => id)).toEqual(['survey-overall'])
  expect(blocks[0]?.notes).toEqual([
    '15\u00a0réponses, pour 20\u00a0personnes venues (75\u00a0%).',
    'Masquées, ensemble\u00a0: Très bien, Bien, Moyen, Pas bien (15).',
  ])
  expect(blocks[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['Très bien', 'masqué', '–'],
    ['Bien', 'masqué', '–'],
    ['Moyen', 'masqué', '–'],
    ['Pas bien', 'masqué', '–'],
  ])
})

test('an edition of fewer people than the threshold, or told of by a report, publishes neither answer nor word', async () => {
  const [small, declared] = [await aHeldEdition({ disclosureThreshold: 21 }), await aHeldEdition()]
  for (const edition of [small, declared]) {
    await answers(edition.id, { great: 5, good: 5, 'so-so': 5, bad: 5 })
    await publishText({ text: await aSurveyText(edition.id), actor: null, now: IN_MAY })
    await freezeFigures({ edition, now: IN_MAY, actor: null })
  }
  const read = async (edition: Edition) => {
    const asked = { edition, shown: (await findPublicFigures(edition, IN_JUNE)).shown, now: IN_JUNE }
    return [(await publicSurveyBlocks(asked, words())).length, (await listPublicTexts(asked)).length]
  }
  expect(await read(declared)).toEqual([1, 1])
  await declareFigures(declared.id, [{ indicator: 'participants', value: 90, unit: 'count', source: 'Rapport' }])
  for (const edition of [small, declared]) expect(await read(edition)).toEqual([0, 0])
})

test('a question with more answers than people who came is not published, the others are', async () => {
  const edition = await aHeldEdition()
  await answers(edition.id, { great: 21 })
  for (let made = 0; made < 20; made++) await answer(edition.id, { recommend: 'yes' })
  await freezeFigures({ edition, now: IN_MAY, actor: null })
  const { shown } = await findPublicFigures(edition, IN_JUNE)
  const asked = { edition, shown, now: IN_JUNE }
  expect((await publicSurveyBlocks(asked, words())).map(({ id }) => id)).toEqual(['survey-recommend'])
  expect(await surveyFigures(asked, words())).toMatchObject({ overall: null, recommend: { total: 20 } })
})

test('a text is published, set aside, published again, and each is written down without its words', async () => {
  const edition = await anEdition()
  const text = await aSurveyText(edition.id, 'Un mot de Samira')
  const places = async () => (await listTexts(edition.id)).map(one => [one.publishedAt, one.setAsideAt])
  expect(await publishText({ text, actor: null, now: IN_MAY })).toEqual({ outcome: 'done' })
  expect(await publishText({ text, actor: null, now: IN_JUNE })).toEqual({ outcome: 'done' })
  expect(await places()).toEqual([[IN_MAY, null]])
  await setTextAside({ text, actor: null, now: IN_JUNE })
  expect(await places()).toEqual([[null, IN_JUNE]])
  await publishText({ text, actor: null, now: IN_JUNE })
  await eraseText({ text, actor: null })
  await eraseText({ text, actor: null })
  expect(await places()).toEqual([])
  expect(await publishText({ text, actor: null, now: IN_JUNE })).toEqual({ outcome: 'gone' })

  const deeds = await db.select().from(auditEntries).where(eq(auditEntries.subject, 'survey-text'))
  expect(deeds.map(({ verb }) => verb).sort()).toEqual(['delete', 'publish', 'publish', 'withdraw'])
  expect(JSON.stringify(deeds)).not.toContain('Samira')
})

test('two organisers who decide at once of a text leave it in one place', async () => {
  const edition = await anEdition()
  const text = await aSurveyText(edition.id)
  const wish = { text, actor: null, now: IN_MAY }
  await Promise.all([publishText(wish), setTextAside(wish), publishText(wish), setTextAside(wish)])
  const [kept] = await listTexts(edition.id)
  expect([kept?.publishedAt, kept?.setAsideAt].filter(moment => moment !== null)).toEqual([IN_MAY])
})

test('once the retention is over, the texts that nobody published are erased, and the answers stay', async () => {
  const edition = await aHeldEdition({ retentionDays: 60 })
  await answer(edition.id, ALL)
  const [published, aside] = [await aSurveyText(edition.id, 'Publié'), await aSurveyText(edition.id, 'De côté')]
  await aSurveyText(edition.id, 'À lire')
  await publishText({ text: published, actor: null, now: IN_MAY })
  await setTextAside({ text: aside, actor: null, now: IN_MAY })
  expect(await forgetUnpublishedTexts(new Date('2026-07-09T23:59:59+02:00'))).toBe(0)
  expect(await forgetUnpublishedTexts(new Date('2026-07-10T00:00:00+02:00'))).toBe(2)
  expect((await listTexts(edition.id)).map(({ text }) => text)).toEqual(['Publié'])
  expect(await listCounts(edition.id)).toHaveLength(5)
})

test('a retention shorter than the survey waits for its end', async () => {
  const edition = await aHeldEdition({ retentionDays: 7 })
  await aSurveyText(edition.id)
  expect(await forgetUnpublishedTexts(new Date('2026-06-09T23:59:59+02:00'))).toBe(0)
  expect(await forgetUnpublishedTexts(new Date('2026-06-10T00:00:00+02:00'))).toBe(1)
})
