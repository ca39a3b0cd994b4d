import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { AreaMap } from '~/features/neighbourhood/area-map.server'
import { ChartFigure, ChartNumbers } from '~/ui/chart'
import { Table } from '~/ui/table'
import type { ToldImpact } from './tell-impact.server'

type Lines = NonNullable<ToldImpact['editions']>

/** Who came to each edition, where they were held, and the way to each one’s figures. */
export function Editions({ editions, map }: { editions: Lines; map?: AreaMap }) {
  const { t } = useTranslation('impact')
  return (
    <div className="grid gap-x-10 gap-y-12 lg:grid-cols-2 print:block print:space-y-8">
      <ChartFigure id="editions" title={t('sections.editions')} pictures={editions.pictures}>
        <p className="text-base text-stone">{t('editions.intro')}</p>
        <EditionTable rows={editions.rows} />
        <p className="no-print">
          <Link to="/chiffres" className="inline-flex min-h-touch items-center">
            {t('editions.figures')}
          </Link>
        </p>
        {editions.followedUp.length > 0 && (
          <ul aria-label={t('editions.outcomes')} className="no-print grid">
            {editions.followedUp.map(({ slug, name, year }) => (
              <li key={slug}>
                <Link to={`/editions/${slug}/suites`} className="inline-flex min-h-touch items-center">
                  {t('editions.outcomesOf', { name, year })}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </ChartFigure>
      {map && (
        <div className="print:max-w-[26rem]">
          <EditionMap map={map} />
        </div>
      )}
    </div>
  )
}

function EditionTable({ rows }: Pick<Lines, 'rows'>) {
  const { t } = useTranslation('impact')
  return (
    <Table
      caption={t('editions.caption')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          heading: t('columns.edition'),
          cell: ({ name, slug }) =>
            slug ? (
              <Link
                to={`/editions/${slug}/statistiques`}
                className="inline-flex min-h-touch items-center print:min-h-0"
              >
                {name}
              </Link>
            ) : (
              name
            ),
        },
        { heading: t('columns.value'), cell: ({ value }) => value, isNumber: true },
        { heading: t('columns.nature'), cell: ({ nature }) => nature },
      ]}
    />
  )
}

function EditionMap({ map }: { map: AreaMap }) {
  const { t } = useTranslation('impact')
  const { title, pictures, notes, caption, columns, rows } = map
  return (
    <ChartFigure id="editions-map" title={title} pictures={pictures}>
      <p className="text-base text-stone">{notes.join(' ')}</p>
      <div className="print:hidden">
        <ChartNumbers label={t('editions.places')} about={caption}>
          <Table
            caption={caption}
            rows={rows}
            rowKey={({ key }) => key}
            columns={columns.map((heading, index) => ({
              heading,
              cell: (row: AreaMap['rows'][number]) => row.cells[index],
            }))}
          />
        </ChartNumbers>
      </div>
    </ChartFigure>
  )
}
