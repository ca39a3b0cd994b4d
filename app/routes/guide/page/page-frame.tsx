import { Link } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CHAPTERS } from '~/features/guide/kinds'
import { canSkipReview } from '~/features/guide/policy'
import type { AnyPage } from '~/features/guide/queries.server'
import { longDay } from '~/lib/dates'
import { Tag } from '~/ui/tag'

type Props = {
  page: AnyPage
  /** Shown in place of the page's own title. */
  title?: ReactNode
  children: ReactNode
}

/** What every page of the guide has: the way back, its title and sentence; when it was read again, and from where it comes. */
export function PageFrame({ page, title, children }: Props) {
  const { t, i18n } = useTranslation('guide')
  const summary = 'summary' in page.content ? page.content.summary : null
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <header className="grid max-w-3xl gap-3">
        <p className="no-print">
          <Link to={`/guide/${CHAPTERS[page.kind]}`} className="inline-flex min-h-touch items-center">
            ← {t(`chapters.${page.kind}.title`)}
          </Link>
        </p>
        {title ?? <h1 lang="fr">{page.title}</h1>}
        {summary && (
          <p lang="fr" className="text-xl">
            {summary}
          </p>
        )}
        {i18n.language !== 'fr' && <p className="text-stone">{t('inFrench')}</p>}
        <ToCheck page={page} />
      </header>
      {children}
      <About page={page} />
    </article>
  )
}

/** Addresses and prices change: nobody has read them again yet. */
function ToCheck({ page }: { page: AnyPage }) {
  const { t } = useTranslation('guide')
  if (page.reviewedOn || !canSkipReview(page.kind)) return null
  return (
    <div className="grid justify-items-start gap-1.5 rounded-brick border-2 border-ink bg-soft-sun p-4">
      <Tag>{t('toCheck.tag')}</Tag>
      <p>{t(`toCheck.${adviceFor(page)}`)}</p>
    </div>
  )
}

/** One calls a place whose number is known. */
function adviceFor({ kind, content }: AnyPage) {
  if (kind !== 'structure') return 'other'
  return content.phone ? 'structure' : 'noPhone'
}

function About({ page: { id, kind, content, reviewedOn, publishedAt } }: { page: AnyPage }) {
  const { t, i18n } = useTranslation('guide')
  const day = (when: Date | string) => longDay(when, i18n.language as Language)
  return (
    <footer className="grid gap-1 border-t border-line pt-4 text-base text-stone print:text-sm">
      {reviewedOn ? (
        <p>{t('reviewed', { day: day(reviewedOn) })}</p>
      ) : (
        publishedAt && <p>{t('published', { day: day(publishedAt) })}</p>
      )}
      {content.sources.length > 0 && (
        <details className="no-print">
          <summary className="min-h-touch content-center text-pastel underline">{t('sources')}</summary>
          <ul lang="fr" className="grid list-disc gap-1 ps-5 wrap-anywhere">
            {content.sources.map(source => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
      {kind !== 'portrait' && (
        <p className="no-print">
          <a
            href={`/organisation/guide/${id}/proposition`}
            rel="nofollow"
            className="inline-flex min-h-touch items-center"
          >
            {t('proposeChange')}
          </a>
        </p>
      )}
    </footer>
  )
}
