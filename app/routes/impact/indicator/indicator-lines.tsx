import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ChartPictures } from '~/lib/chart.server'
import { ChartFigure } from '~/ui/chart'
import { Table } from '~/ui/table'

type Line = {
  key: string
  slug?: string
  name: string
  value: string
  nature: string
  source: string
  note?: string
}
type Props = { title: string; pictures?: ChartPictures | string; notes?: string[]; lines: Line[] }

/** The lines behind a number: their picture, then each with its nature and its source. */
export function IndicatorLines({ title, pictures, notes = [], lines }: Props) {
  const { t } = useTranslation('impact')
  const isOfEditions = lines.some(({ slug }) => slug)
  const hasNotes = lines.some(({ note }) => note)
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
            cell: ({ name, slug }) => (slug ? <EditionLink slug={slug} name={name} /> : name),
          },
          { heading: t('columns.value'), cell: ({ value }) => value, isNumber: true },
          { heading: t('columns.nature'), cell: ({ nature }) => nature },
          { heading: t('columns.source'), cell: ({ source }) => source },
          ...(hasNotes
            ? [{ heading: t('columns.note'), cell: ({ note }: Line) => <span lang="fr">{note}</span> }]
            : []),
        ]}
      />
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
    </div>
  )
}

function EditionLink({ slug, name }: { slug: string; name: string }) {
  return (
    <Link to={`/editions/${slug}/statistiques`} className="inline-flex min-h-touch min-w-32 items-center print:min-h-0">
      {name}
    </Link>
  )
}
