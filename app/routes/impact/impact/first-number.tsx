import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Tag } from '~/ui/tag'
import type { ToldImpact } from './tell-impact.server'

type Props = { figure: NonNullable<ToldImpact['first']> }

/** The number everybody remembers, and the way to its source. */
export function FirstNumber({ figure }: Props) {
  const { t } = useTranslation('impact')
  const { slug, number, absence, title, nature, outOf } = figure
  return (
    <section aria-label={title} className="grid gap-2 border-t-8 border-brick pt-3">
      <p className="font-heading font-bold">
        <span className="block text-7xl leading-none text-brick tabular-nums lg:text-8xl print:text-5xl">
          {number ?? absence}
        </span>{' '}
        <span lang="fr" className="text-2xl leading-tight">
          {title}
        </span>
      </p>
      {nature && (
        <p>
          <Tag look="brick">{nature}</Tag>
        </p>
      )}
      <p className="text-base text-stone">{outOf}</p>
      <p className="no-print">
        <Link to={`/impact/indicateurs/${slug}`} className="inline-flex min-h-touch items-center">
          {t('where')}
        </Link>
      </p>
    </section>
  )
}
