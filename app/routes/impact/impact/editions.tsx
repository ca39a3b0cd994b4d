import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChartFigure, ChartNumbers } from '~/ui/chart'
import { Table } from '~/ui/table'
import type { ToldImpact } from './tell-impact.server'

type Props = { editions: NonNullable<ToldImpact['editions']> }

/** Who came to each edition, and the way to each one's figures. */
export function Editions({ editions }: Props) {
  const { t } = useTranslation('impact')
  return (
    <ChartFigure id="editions" title={t('sections.editions')} pictures={editions.pictures}>
      <p className="text-base text-stone">{t('editions.intro')}</p>
      <ChartNumbers label={t('numbers')} about={t('editions.caption')} isOpen>
        <Table
          caption={t('editions.caption')}
          rows={editions.rows}
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
      </ChartNumbers>
    </ChartFigure>
  )
}
