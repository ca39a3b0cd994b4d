import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import { FigureList } from '~/features/figures/figure-list'
import { FiguresBlocks } from '~/features/figures/figures-blocks'
import { EmbedSection } from '~/features/partner-figures/embed-section'
import { DeclaredCounts } from '~/routes/statistics/declared-counts'
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
      {shown ? <Summary shown={shown} /> : <Soon />}
      <OwnActivities activities={own.activities} state={shown?.state} threshold={shown?.threshold} />
      {recruiting && <OwnRecruitment {...recruiting} />}
      {shown && shown.blocks.length + shown.counts.length > 0 && (
        <section aria-labelledby="whole" className="grid grid-cols-[minmax(0,1fr)] gap-10 border-t-2 border-ink pt-8">
          <h2 id="whole" className="text-4xl">
            {t('whole')}
          </h2>
          <FiguresBlocks blocks={shown.blocks} numbersLabel={statistics('numbers')} />
          <DeclaredCounts counts={shown.counts} />
        </section>
      )}
      {shown && shown.state !== 'unpublished' && (
        <>
          <Files slug={edition.slug} />
          <EmbedSection code={code} />
        </>
      )}
    </div>
  )
}

function Summary({ shown: { figure, summary, state } }: { shown: NonNullable<Props['shown']> }) {
  if (state === 'unpublished') return <p className="text-xl">{figure.notes.join(' ')}</p>
  return (
    <div className="grid gap-4">
      <FigureList figures={summary} />
      <p className="text-base text-stone">{[figure.nature, ...figure.notes].join('. ').replaceAll('..', '.')}</p>
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
