import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FigureList } from '~/features/figures/figure-list'
import type { Figure } from '~/features/figures/summary'
import type { PublicFigures } from '~/features/statistics/public-figures.server'

type Props = {
  slug: string
  kind: PublicFigures['kind']
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
          t(`page.figuresOf.${kind}`)
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
