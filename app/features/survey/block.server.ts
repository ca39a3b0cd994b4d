import type { TFunction } from 'i18next'
import type { Block } from '~/features/figures/blocks.server'
import type { Words } from '~/features/figures/words'
import { barChart } from '~/lib/chart.server'
import { translatorFor } from '~/lib/i18n.server'
import { answerWord } from './answer-word'
import { type Asked, findPublicResults } from './published.server'
import { listCounts } from './queries.server'
import { QUESTIONS, type Question } from './questions'
import { headlineOf, type SurveyResults, type SurveyTable, surveyResults } from './results'

type T = TFunction<'survey'>
/** Every answer so far, exact, for the organisers, beside how many people came; no block before the first answer. */
export async function organiserSurveyBlocks(editionId: string, participants: number, words: Words): Promise<Block[]> {
  return blocksOf(surveyResults(await listCounts(editionId), 0), participants, words)
}

/** The questions that nobody answered, when somebody answered another, in sentences. */
export function unanswered(blocks: readonly Block[], words: Words): string[] {
  const t = translatorFor(words.language).getFixedT(words.language, 'survey')
  const silent = QUESTIONS.filter(question => !blocks.some(({ id }) => id === blockId(question)))
  return blocks.length === 0 ? [] : silent.map(question => t('block.silent', { about: t(`block.about.${question}`) }))
}

/** What everybody may read of the same; none before it is public. */
export async function publicSurveyBlocks(asked: Asked, words: Words): Promise<Block[]> {
  const found = await findPublicResults(asked)
  return found ? blocksOf(found.results, found.participants, words) : []
}

function blocksOf(results: SurveyResults, participants: number, words: Words): Block[] {
  const t = translatorFor(words.language).getFixedT(words.language, 'survey')
  return QUESTIONS.flatMap(question => {
    const table = results[question]
    return table ? [blockOf({ question, table, participants }, t, words)] : []
  })
}

/** Under so many answers a share says little. */
const FEW = 5

function blockId(question: Question) {
  return `survey-${question}` as const
}

type Shown = { question: Question; table: SurveyTable; participants: number }

function blockOf({ question, table, participants }: Shown, t: T, words: Words): Block {
  const { number, percent } = words
  return {
    id: blockId(question),
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
  if (table.total < FEW) return t('block.few', { about, count: table.total })
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
