import type { Edition } from 'db/schema/editions'
import type { TFunction } from 'i18next'
import type { Block } from '~/features/figures/blocks.server'
import type { Words } from '~/features/figures/words'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { barChart } from '~/lib/chart.server'
import { translatorFor } from '~/lib/i18n.server'
import { answerWord } from './answer-word'
import { surveyState } from './moments'
import { listCounts, listPublishedTexts } from './queries.server'
import { QUESTIONS, type Question } from './questions'
import { headlineOf, type SurveyTable, surveyResults } from './results'

type T = TFunction<'survey'>
type Counted = { editionId: string; participants: number; threshold: number }
type Asked = { edition: Edition; shown: PublicFigures; now: Date }

/** Every answer so far, exact, for the organisers, beside how many people came; no block before the first answer. */
export function organiserSurveyBlocks(editionId: string, participants: number, words: Words): Promise<Block[]> {
  return blocksOf({ editionId, participants, threshold: 0 }, words)
}

/** The same for everybody, once nobody answers any more and the edition's figures are public, under the threshold frozen with them. */
export async function publicSurveyBlocks(asked: Asked, words: Words): Promise<Block[]> {
  const counted = publicPart(asked)
  return counted ? blocksOf(counted, words) : []
}

/** What people wrote and organisers published, where everybody reads the answers. */
export async function publicSurveyTexts(asked: Asked): Promise<string[]> {
  return publicPart(asked) ? listPublishedTexts(asked.edition.id) : []
}

function publicPart({ edition, shown, now }: Asked): Counted | undefined {
  if (shown.kind !== 'counted' || !shown.figures || surveyState(edition, now) !== 'over') return undefined
  return { editionId: edition.id, participants: shown.figures.participants, threshold: shown.threshold }
}

async function blocksOf({ editionId, participants, threshold }: Counted, words: Words): Promise<Block[]> {
  const results = surveyResults(await listCounts(editionId), threshold)
  const t = translatorFor(words.language).getFixedT(words.language, 'survey')
  return QUESTIONS.flatMap(question => {
    const table = results[question]
    return table ? [blockOf({ question, table, participants }, t, words)] : []
  })
}

type Shown = { question: Question; table: SurveyTable; participants: number }

function blockOf({ question, table, participants }: Shown, t: T, words: Words): Block {
  const { number, percent } = words
  return {
    id: `survey-${question}`,
    title: titleOf(question, table, t, words),
    pictures: pictureOf(question, table, t, words),
    notes: [sizeNote(table.total, participants, t, words), ...hiddenNote(question, table, t)],
    caption: t(`questions.${question}`),
    columns: [t('block.answer'), t('block.people'), t('block.share')],
    rows: table.cells.map(({ key, count, share }) => ({
      key,
      cells: [
        answerWord(question, key, t),
        count === undefined ? words.t('hidden') : number(count),
        share === undefined ? '–' : percent(share),
      ],
    })),
  }
}

/** « La visite : 95 % de « très bien » ou « bien » ». */
function titleOf(question: Question, table: SurveyTable, t: T, { percent }: Words): string {
  const about = t(`block.about.${question}`)
  const headline = headlineOf(question, table)
  if (!headline) return t('block.none', { about })
  const answers = headline.keys.map(key => t('block.quoted', { answer: answerWord(question, key, t) }))
  return t('block.title', { about, share: percent(headline.share), answers: answers.join(t('block.or')) })
}

function pictureOf(question: Question, table: SurveyTable, t: T, { percent }: Words): Block['pictures'] {
  const told = headlineOf(question, table)?.keys ?? []
  const bar = (label: string, share: number | undefined, isTold: boolean) =>
    share === undefined
      ? []
      : [
          {
            label,
            bars: [{ value: share, text: percent(share), look: isTold ? ('full' as const) : ('hollow' as const) }],
          },
        ]
  const rows = [
    ...table.cells.flatMap(({ key, share }) => bar(answerWord(question, key, t), share, told.includes(key))),
    ...bar(t('block.together'), table.hidden?.share, false),
  ]
  return rows.length > 0 ? barChart(rows) : undefined
}

/** A tablet that many share counts nobody twice or once: answers may be more than people who came. */
function sizeNote(answers: number, participants: number, t: T, { number, percent }: Words): string {
  const said = { count: answers, formatted: number(answers), participants: number(participants) }
  if (answers > participants) return t('block.size', said)
  return t('block.sizeAndShare', { ...said, share: percent(Math.round((answers * 100) / participants)) })
}

function hiddenNote(question: Question, { hidden }: SurveyTable, t: T): string[] {
  if (!hidden) return []
  const names = hidden.keys.map(key => answerWord(question, key, t)).join(', ')
  return [t('block.hidden', { names, count: hidden.count })]
}
