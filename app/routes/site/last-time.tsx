import { Link } from '@remix-run/react'
import type { Edition } from 'db/schema/editions'
import { useTranslation } from 'react-i18next'
import { FigureList } from '~/features/figures/figure-list'
import type { Figure } from '~/features/figures/summary'

type Props = { edition: Pick<Edition, 'slug' | 'name'>; figures: Figure[] }

export function LastTime({ edition, figures }: Props) {
  const { t } = useTranslation('edition')
  return (
    <section className="grid gap-4">
      <h2>{t('home.lastTime', { name: edition.name })}</h2>
      <FigureList figures={figures} />
      <p className="flex flex-wrap gap-x-6">
        <Link to={`/editions/${edition.slug}/statistiques`} className="inline-flex min-h-touch items-center">
          {t('home.allFigures')}
        </Link>
        <Link to="/chiffres" className="inline-flex min-h-touch items-center">
          {t('list.comparison')}
        </Link>
      </p>
    </section>
  )
}
