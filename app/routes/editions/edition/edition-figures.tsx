import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FigureList } from '~/features/figures/figure-list'
import type { Figure } from '~/features/figures/summary'

type Props = {
  slug: string
  kind: 'declared' | 'counted' | 'unpublished'
  figures: Figure[]
  source?: string
}

/** What was published of a past edition, and what was not. */
export function EditionFigures({ slug, kind, figures, source }: Props) {
  const { t } = useTranslation('edition')
  return (
    <section className="grid gap-5">
      <h2>{t('page.figures')}</h2>
      <FigureList figures={figures} />
      <p className="text-base text-stone">
        {source ? (
          <>
            {t('page.figuresSource')} <span lang="fr">{source}</span>.
          </>
        ) : (
          t(kind === 'counted' ? 'page.figuresCounted' : 'page.figuresUnknown')
        )}
      </p>
      <p>
        <Link to={`/editions/${slug}/statistiques`} className="inline-flex min-h-touch items-center">
          {t('page.allFigures')}
        </Link>
      </p>
    </section>
  )
}
