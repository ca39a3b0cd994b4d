import type { Edition } from 'db/schema/editions'
import type { TFunction } from 'i18next'
import type { Block } from '~/features/figures/blocks.server'
import type { Words } from '~/features/figures/words'
import { barChart } from '~/lib/chart.server'
import { translatorFor } from '~/lib/i18n.server'
import { listCounts, listFinalCounts, listQuestions } from './queries.server'
import { changeOf, type Overall, overallOf, type QuizCount, quizResults, type Result, type Side } from './results'

type T = TFunction<'quiz'>

/** Every answer so far, exact, for the organisers; no block before the first one. */
export async function organiserQuizBlock(editionId: string, words: Words): Promise<Block[]> {
  const counts = await listCounts(editionId)
  return blockOf(
    counts.flatMap(({ moment, ...count }) => (moment ? { ...count, moment } : [])),
    0,
    words,
  )
}

/** The same for everybody, once no answer counts any more, under the threshold of the edition's frozen figures. */
export async function publicQuizBlock({ id }: Pick<Edition, 'id'>, words: Words, now: Date): Promise<Block[]> {
  const final = (await listFinalCounts(now)).find(({ editionId }) => editionId === id)
  return final ? blockOf(final.counts, final.threshold, words) : []
}

async function blockOf(counts: readonly QuizCount[], threshold: number, words: Words): Promise<Block[]> {
  const results = quizResults(counts, threshold).filter(({ before, after }) => before ?? after)
  if (results.length === 0) return []
  const t = translatorFor(words.language).getFixedT(words.language, 'quiz')
  const overall = overallOf(results)
  const sides = results.flatMap(({ before, after }) => [before, after].filter(side => side !== undefined))
  const hasHidden = sides.some(({ percent }) => percent === undefined)
  return [
    {
      id: 'quiz',
      title: titleOf(overall, t, words),
      pictures: pictureOf(overall, t, words),
      notes: [t('block.note'), ...(hasHidden ? [t('block.hidden')] : [])],
      caption: t('block.caption'),
      columns: [t('block.question'), t('block.before'), t('block.after'), t('block.change')],
      rows: [
        ...(await questionRows(results, t, words)),
        { key: 'overall', cells: [t('block.overall'), ...sidesOf(overall, t, words)] },
      ],
    },
  ]
}

/** The questions in the order of their words; those that left the guide last. */
async function questionRows(results: readonly Result[], t: T, words: Words) {
  const titles = new Map((await listQuestions()).map(({ id, title }) => [id, title]))
  return results
    .map(({ pageId, before, after }) => ({
      key: pageId,
      title: titles.get(pageId),
      sides: { before, after, change: changeOf(before, after) },
    }))
    .sort((one, other) => (one.title ?? '\uffff').localeCompare(other.title ?? '\uffff', 'fr'))
    .map(({ key, title, sides }) => ({
      key,
      cells: [title ?? t('block.gone'), ...sidesOf(sides, t, words)],
    }))
}

function sidesOf({ before, after, change }: Overall, t: T, words: Words): string[] {
  const side = (value: Side | undefined) => {
    if (!value) return '–'
    const answers = t('answers', { count: value.answers, formatted: words.number(value.answers) })
    return `${value.percent === undefined ? words.t('hidden') : words.percent(value.percent)} (${answers})`
  }
  return [side(before), side(after), change === undefined ? '–' : points(change, t)]
}

function titleOf({ before, after, change }: Overall, t: T, { percent }: Words): string {
  const said = (side: Side | undefined) => (side?.percent === undefined ? undefined : percent(side.percent))
  const [first, then] = [said(before), said(after)]
  if (first && then && change !== undefined) {
    return t('block.titles.both', { before: first, after: then, change: points(change, t) })
  }
  if (then) return t('block.titles.after', { after: then })
  return first ? t('block.titles.before', { before: first }) : t('block.titles.none')
}

function pictureOf(overall: Overall, t: T, { percent }: Words): Block['pictures'] {
  const row = (moment: 'before' | 'after', look: 'full' | 'hollow') => {
    const value = overall[moment]?.percent
    return value === undefined ? [] : [{ label: t(`block.${moment}`), bars: [{ value, text: percent(value), look }] }]
  }
  const drawn = [...row('before', 'hollow'), ...row('after', 'full')]
  return drawn.length > 0 ? barChart(drawn) : undefined
}

/** `+23 points`, with a true minus sign below zero. */
function points(change: number, t: T): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  return t('block.points', { count: Math.abs(change), signed: `${sign}${Math.abs(change)}` })
}
