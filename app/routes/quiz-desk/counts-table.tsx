import type { QuizMoment } from 'db/schema/words'
import { changeOf, overallOf, quizResults, type Side, summed } from '~/features/quiz/results'
import { formatNumber, formatPercent } from '~/lib/numbers'
import { Table } from '~/ui/table'

type Count = { pageId: string; moment: QuizMoment | null; answers: number; right: number }
type Props = { questions: { id: string; title: string }[]; counts: Count[] }

/** Right answers to each question, exact, those that left the guide last, and all together; outside every edition beside them. */
export function CountsTable({ questions, counts }: Props) {
  const own = quizResults(
    counts.flatMap(({ moment, ...count }) => (moment ? { ...count, moment } : [])),
    0,
  )
  const others = quizResults(
    counts.flatMap(count => (count.moment ? [] : { ...count, moment: 'before' as const })),
    0,
  )
  const asked = new Set(questions.map(({ id }) => id))
  const gone = new Set(counts.map(({ pageId }) => pageId).filter(id => !asked.has(id)))
  const told = [...questions, ...[...gone].map(id => ({ id, title: 'Une question retirée du guide' }))]
  const rows = told.map(({ id, title }) => {
    const { before, after } = own.find(({ pageId }) => pageId === id) ?? {}
    const outside = others.find(({ pageId }) => pageId === id)?.before
    return { id, title, before, after, change: changeOf(before, after), outside }
  })
  const overall = overallOf(own)
  const outside = summed(others.flatMap(({ before }) => before ?? []))
  const all = { id: 'overall', title: 'Ensemble', before: overall.before, after: overall.after, outside }
  return (
    <Table
      caption="Bonnes réponses, en part et en nombre de réponses"
      rows={[...rows, { ...all, change: overall.change }]}
      rowKey={({ id }) => id}
      columns={[
        { heading: 'Ce que l’on entend', cell: ({ title }) => title },
        { heading: 'Avant la visite', cell: ({ before }) => sideWords(before), isNumber: true },
        { heading: 'Après la visite', cell: ({ after }) => sideWords(after), isNumber: true },
        { heading: 'Écart, en points', cell: ({ change }) => change ?? '–', isNumber: true },
        { heading: 'Hors de toute édition', cell: ({ outside }) => sideWords(outside), isNumber: true },
      ]}
    />
  )
}

function sideWords(side: Side | undefined): string {
  if (side?.percent === undefined) return '–'
  return `${formatPercent(side.percent, 'fr')} (${formatNumber(side.answers, 'fr')})`
}
