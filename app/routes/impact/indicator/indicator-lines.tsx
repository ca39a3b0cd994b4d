import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ChartPictures } from '~/lib/chart.server'
import { ChartFigure } from '~/ui/chart'
import { Table } from '~/ui/table'

type Line = {
  key: string
  /** Of its edition. */
  page?: string
  name: string
  value: string
  nature: string
  source: string
  response?: string
  note?: string
}
type Props = { title: string; pictures?: ChartPictures | string; notes?: string[]; lines: Line[] }

/** The lines behind a number: their picture, then each with its nature and its source. What all share is said once. */
export function IndicatorLines({ title, pictures, notes = [], lines }: Props) {
  const { t } = useTranslation('impact')
  const isOfEditions = lines.some(({ page }) => page)
  const [source, nature, note] = [shared(lines, 'source'), shared(lines, 'nature'), shared(lines, 'note')]
  const column = (key: 'nature' | 'source' | 'note' | 'response') => ({
    heading: t(`columns.${key}`),
    cell: (line: Line) => <span lang={key === 'note' ? 'fr' : undefined}>{line[key]}</span>,
  })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 print:block print:space-y-3">
      <ChartFigure id="lines" title={t('indicator.table')} pictures={pictures}>
        {notes.length > 0 && <p className="text-base text-stone">{notes.join(' ')}</p>}
      </ChartFigure>
      <Table
        caption={t('indicator.caption', { title })}
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          {
            heading: isOfEditions ? t('columns.edition') : t('columns.when'),
            cell: line => (
              <>
                {line.page ? <EditionLink page={line.page} name={line.name} /> : line.name}
                {note && line.note && ' *'}
              </>
            ),
          },
          { heading: t('columns.value'), cell: ({ value }) => value, isNumber: true },
          ...(lines.some(line => line.response) ? [column('response')] : []),
          ...(nature ? [] : [column('nature')]),
          ...(source ? [] : [column('source')]),
          ...(note || !lines.some(line => line.note) ? [] : [column('note')]),
        ]}
      />
      <div className="grid gap-1 text-base text-stone">
        {note && <p lang="fr">* {note}</p>}
        {nature && nature !== '–' && <p className="first-letter:uppercase">{t('natureOfAll', { nature })}</p>}
        {source && source !== '–' && <p>{t('sourceOfAll', { source })}</p>}
      </div>
      <Files />
    </div>
  )
}

/** What every line that has it says alike; undefined when they differ. */
function shared(lines: Line[], key: 'nature' | 'source' | 'note'): string | undefined {
  const told = new Set(lines.map(line => line[key]).filter(text => text && text !== '–'))
  return told.size === 1 ? [...told][0] : undefined
}

function Files() {
  const { t } = useTranslation('impact')
  return (
    <p className="no-print flex flex-wrap items-center gap-x-3 text-base">
      {t('indicator.file')}
      {['csv', 'json'].map(format => (
        <a
          key={format}
          href={`/impact.${format}`}
          className="inline-flex min-h-touch min-w-touch items-center justify-center uppercase"
        >
          {format}
        </a>
      ))}
    </p>
  )
}

function EditionLink({ page, name }: { page: string; name: string }) {
  return (
    <Link to={page} className="inline-flex min-h-touch min-w-32 items-center print:min-h-0">
      {name}
    </Link>
  )
}
