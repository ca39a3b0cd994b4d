import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChartFigure, ChartNumbers } from '~/ui/chart'
import { Table } from '~/ui/table'
import type { ToldImpact } from './tell-impact.server'

type Told = ToldImpact['themes'][number]['series'][number]

/** What was measured year after year, as columns of bricks. */
export function Series({ series }: { series: Told[] }) {
  const { t } = useTranslation('impact')
  return (
    <div className="grid gap-x-10 gap-y-12 lg:grid-cols-2 print:block print:space-y-8">
      {series.map(each => (
        <ChartFigure key={each.slug} id={each.slug} title={titleOf(each)} pictures={each.pictures}>
          <p className="text-base text-stone">{(each.notes ?? []).join(' ')}</p>
          <p className="no-print">
            <Link to={`/impact/indicateurs/${each.slug}`} className="inline-flex min-h-touch items-center">
              {t('where')}
            </Link>
          </p>
          <div className="print:hidden">
            <ChartNumbers label={t('numbers')} about={each.title}>
              <Lines line={each} />
            </ChartNumbers>
          </div>
        </ChartFigure>
      ))}
    </div>
  )
}

/** `Heures d’insertion : 654 871 h (2019)`. */
function titleOf({ title, number, of }: Told): string {
  return `${title}\u00a0: ${number} (${of})`
}

function Lines({ line }: { line: Told }) {
  const { t } = useTranslation('impact')
  const notes = [...new Set(line.rows.flatMap(({ note }) => note ?? []))]
  const markOf = (note: string | undefined) => (note ? ` ${'*'.repeat(notes.indexOf(note) + 1)}` : '')
  return (
    <>
      <Table
        caption={line.title}
        rows={line.rows}
        rowKey={({ key }) => key}
        columns={[
          { heading: t('columns.when'), cell: ({ name, note }) => name + markOf(note) },
          { heading: t('columns.value'), cell: ({ value }) => value, isNumber: true },
        ]}
      />
      {notes.map(note => (
        <p key={note} lang="fr" className="pt-2 text-base text-stone">
          {markOf(note)} {note}
        </p>
      ))}
    </>
  )
}
