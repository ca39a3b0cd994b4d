import type { OutcomeMonths, Target } from 'db/schema/words'
import type { Table, TableCell } from '~/features/statistics/breakdown'
import type { Crossing } from '~/features/statistics/crossings'
import { type Declared, type DeclaredQuestion, declaredTable } from '~/features/statistics/declared'
import { attendedWithTicket, noShows, type ShownFigures } from '~/features/statistics/published'
import { ASKED_AT_REGISTRATION, DIMENSIONS, type Dimension, NOT_SAID } from '~/features/statistics/tally'
import type { Question } from '~/features/survey/questions'
import { type ChartPictures, peoplePerBrick, wallChart } from '~/lib/chart.server'
import { activityBlocks, handoutsBlock } from './activity-blocks.server'
import { crossingBlocks } from './crossing-blocks.server'
import { arrivalsPicture, attendancePicture, barsPicture } from './pictures.server'
import * as sentences from './sentences'
import type { Words } from './words'

/** One question as a page shows it: a sentence, a picture, notes, and the table that says the same. */
export type Block = {
  id:
    | Dimension
    | Crossing
    | 'arrivals'
    | 'attendance'
    | 'activities'
    | 'kinds'
    | 'handouts'
    | 'after-work'
    | 'quiz'
    | `survey-${Question}`
    | 'map'
    | 'comparison'
    | `compared-${Target}`
    | `outcomes-${OutcomeMonths}`
    | `helped-${OutcomeMonths}`
  title: string
  pictures: ChartPictures | string | undefined
  notes: string[]
  caption: string
  columns: string[]
  rows: { key: string; cells: string[] }[]
}

const NAMED_AT_MOST = 3

const HEADLINES: Record<Dimension, (table: Table, words: Words) => sentences.Headline> = {
  age: sentences.ageHeadline,
  gender: sentences.genderHeadline,
  qpv: sentences.qpvHeadline,
  neighbourhood: sentences.neighbourhoodHeadline,
  situation: sentences.situationHeadline,
  'first-visit': sentences.firstVisitHeadline,
  prescriber: sentences.prescriberHeadline,
}

/** Counted figures, question by question. With `registered`, each answer also shows those who registered. */
export function countedBlocks(figures: ShownFigures, words: Words, registered?: ShownFigures): Block[] {
  const questions = DIMENSIONS.flatMap(question => {
    const table = figures.tables[question]
    return table && saysSomething(question, table)
      ? questionBlock(question, { table, beside: registered?.tables[question] }, words)
      : []
  })
  return [
    ...questions,
    ...crossingBlocks(figures.crossings, words),
    ...(figures.arrivals ? [arrivalsBlock(figures.arrivals, words)] : []),
    ...attendanceBlock(figures, words),
    ...activityBlocks(figures.activities, words, { isExact: registered !== undefined }),
    ...handoutsBlock(figures.handouts, words),
  ]
}

/** Questions that few editions ask are left out when nobody answered, or when every answer is hidden. */
function saysSomething(question: Dimension, { cells }: Table): boolean {
  if (question !== 'first-visit' && question !== 'prescriber') return true
  return cells.some(({ key, count }) => key !== NOT_SAID && count)
}

/** The shares of a report, as it printed them. */
export function declaredBlocks(figures: readonly Declared[], words: Words): Block[] {
  return (['age', 'gender', 'qpv'] satisfies DeclaredQuestion[]).flatMap(question => {
    const table = declaredTable(figures, question)
    return table ? questionBlock(question, { table }, words) : []
  })
}

type Shown = { table: Table; beside?: Table }

function questionBlock(question: Dimension, { table, beside }: Shown, words: Words): Block {
  const { t, answer } = words
  const { title, keys } = HEADLINES[question](table, words)
  const [share] = table.cells.filter(cell => keys.includes(cell.key)).map(cell => cell.share)
  const isWall = !beside && (question === 'gender' || question === 'qpv') && share !== undefined
  const pictures = isWall ? wallChart(share) : barsPicture(question, { table, beside, keys }, words)
  const columns = columnsOf({ table, beside }, words)
  return {
    id: question,
    title,
    pictures,
    notes: [
      ...(isWall ? [t('wallNote')] : beside && pictures ? [t('pairNote')] : []),
      ...(ASKED_AT_REGISTRATION.includes(question) && table.total
        ? [t('askedNote', { people: words.people(table.total) })]
        : []),
      ...(question === 'neighbourhood' ? [t('namedNote')] : []),
      ...notesOf(question, table, words),
    ],
    caption: t(`captions.${question}`),
    columns: [t('columns.answer'), ...columns.map(column => column.heading)],
    rows: table.cells.map((cell, index) => ({
      key: cell.key,
      cells: [
        answer(question, cell.key),
        ...columns.map(column => column.text(column.isBeside ? beside?.cells[index] : cell)),
      ],
    })),
  }
}

function columnsOf({ table, beside }: Shown, { t, number, percent }: Words) {
  const count = (cell?: TableCell) => (cell?.count === undefined ? t('hidden') : number(cell.count))
  const share = (cell?: TableCell) => (cell?.share === undefined ? '–' : percent(cell.share))
  const column = (heading: string, text: (cell?: TableCell) => string, isBeside = false) => ({
    heading,
    text,
    isBeside,
  })
  if (table.total === undefined) return [column(t('columns.share'), share)]
  if (!beside) return [column(t('columns.people'), count), column(t('columns.share'), share)]
  const both = (cell?: TableCell) => (cell?.share === undefined ? count(cell) : `${count(cell)} · ${share(cell)}`)
  return [column(t('columns.registered'), both, true), column(t('columns.attended'), both)]
}

function notesOf(question: Dimension | 'arrivals', { cells, hidden }: Table, { t, people, answer }: Words): string[] {
  const unanswered = cells.find(cell => cell.key === NOT_SAID)?.count
  const isEmpty = cells.every(({ count }) => count === 0)
  const notes =
    unanswered === undefined || isEmpty ? [] : [t('notSaidNote', { count: unanswered, people: people(unanswered) })]
  if (!hidden) return notes

  const together = people(hidden.count)
  if (hidden.keys.length > NAMED_AT_MOST)
    return [...notes, t('hiddenNote', { count: hidden.keys.length, people: together })]
  const names = hidden.keys.map(key => answer(question, key)).join(', ')
  return [...notes, t('hiddenNamed', { names, people: together })]
}

function arrivalsBlock(table: Table, words: Words): Block {
  const { t, answer, number } = words
  const { title, keys } = sentences.arrivalsHeadline(table, words)
  const perBrick = peoplePerBrick(table.cells.map(cell => cell.count))
  return {
    id: 'arrivals',
    title,
    pictures: arrivalsPicture(table, { keys, perBrick }, words),
    notes: [t('brickNote', { count: perBrick }), ...notesOf('arrivals', table, words)],
    caption: t('captions.arrivals'),
    columns: [t('columns.quarter'), t('columns.people')],
    rows: table.cells.map(({ key, count }) => ({
      key,
      cells: [answer('arrivals', key), count === undefined ? t('hidden') : number(count)],
    })),
  }
}

function attendanceBlock(figures: ShownFigures, words: Words): Block[] {
  const { t, number } = words
  const { registered, walkIns, participants } = figures
  const counted = { registered, walkIns, attended: participants }
  const rows = {
    registered,
    came: attendedWithTicket(counted),
    noShows: noShows(counted),
    walkIns,
    participants,
  }
  return [
    {
      id: 'attendance',
      title: t('sentences.attendance', { came: number(rows.came), registered: number(registered) }),
      pictures: attendancePicture(rows, words),
      notes: participants === 0 ? [] : [t('sentences.walkIns', { count: walkIns, formatted: number(walkIns) })],
      caption: t('captions.attendance'),
      columns: [t('columns.answer'), t('columns.people')],
      rows: Object.entries(rows).map(([key, value]) => ({
        key,
        cells: [t(`answers.attendance.${key as keyof typeof rows}`), number(value)],
      })),
    },
  ]
}
