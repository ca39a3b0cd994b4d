import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { FigureList } from '~/features/figures/figure-list'
import { FiguresBlocks } from '~/features/figures/figures-blocks'
import { EmbedSection } from '~/features/partner-figures/embed-section'
import { DeclaredCounts } from '~/routes/statistics/declared-counts'
import { ButtonLink } from '~/ui/button'
import { Files } from './edition-page/files'
import { OwnActivities } from './edition-page/own-activities'
import { OwnRecruitment } from './edition-page/own-recruitment'
import type { editionPage } from './edition-page.server'

type Props = Awaited<ReturnType<typeof editionPage>>

/** The four figures first, then what happened at the organisation's own place, then the whole edition and its files. */
export function EditionPage({ base, organisation, edition, when, own, shown, code }: Props) {
  const { t } = useTranslation('partner')
  const { t: statistics } = useTranslation('statistics')
  const recruiting = shown && own.recruitment && { ...own.recruitment, counts: shown.counts }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-14 py-10 print:block print:space-y-8">
      <header className="grid gap-3">
        <p className="no-print">
          <Link to={base} className="inline-flex min-h-touch items-center">
            {t('all')}
          </Link>
        </p>
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <EditionTag edition={edition} />{' '}
          <span className="font-bold text-brick">{t('for', { name: organisation })}</span>
        </p>
        <h1>{t('editionTitle', { name: edition.name, year: edition.year })}</h1>
        <p className="first-letter:uppercase">{when}</p>
      </header>
      {shown ? <Summary shown={shown} slug={edition.slug} /> : <Soon />}
      <Part id="own" title={t('own.title')}>
        <OwnActivities activities={own.activities} state={shown?.state} threshold={shown?.threshold} />
      </Part>
      {recruiting && (
        <Part id="recruiting" title={t('recruiting.title')}>
          <OwnRecruitment {...recruiting} />
        </Part>
      )}
      {shown && shown.blocks.length + shown.counts.length > 0 && (
        <Part id="whole" title={t('whole')}>
          <FiguresBlocks blocks={shown.blocks} numbersLabel={statistics('numbers')} />
          <DeclaredCounts counts={shown.counts} />
        </Part>
      )}
      {shown && shown.state !== 'unpublished' && (
        <Part id="files" title={t('files.title')}>
          <Files slug={edition.slug} />
          <EmbedSection code={code} />
        </Part>
      )}
    </div>
  )
}

/** Its name in the margin of a wide page, above on a phone. */
function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 border-t-2 border-ink pt-8 lg:grid-cols-[16rem_minmax(0,1fr)] print:block print:space-y-6"
    >
      <h2 id={id} className="scroll-mt-8 text-4xl">
        {title}
      </h2>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-10 print:block print:space-y-6">
        {children}
      </div>
    </section>
  )
}

function Summary({ shown: { figure, summary, state }, slug }: { shown: NonNullable<Props['shown']>; slug: string }) {
  const { t } = useTranslation('partner')
  if (state === 'unpublished') return <p className="text-xl">{figure.notes.join(' ')}</p>
  return (
    <div className="grid gap-4">
      <FigureList figures={summary} />
      <p className="text-base text-stone">{figure.notes.join(' ')}</p>
      <p className="no-print flex flex-wrap items-center gap-x-6 gap-y-3 pt-2">
        <ButtonLink to={`/editions/${slug}/bilan.pdf`} reloadDocument>
          {t('files.open')}
        </ButtonLink>
        <a href="#files" className="inline-flex min-h-touch items-center">
          {t('files.others')}
        </a>
      </p>
    </div>
  )
}

function Soon() {
  const { t } = useTranslation('partner')
  return (
    <div className="grid gap-2 rounded-brick bg-soft-pastel p-5">
      <h2>{t('soon.title')}</h2>
      <p>{t('soon.text')}</p>
    </div>
  )
}
