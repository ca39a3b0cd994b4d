import { Link } from '@remix-run/react'
import type { Language } from 'db/schema/words'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EditionTag } from '~/features/edition/edition-tag'
import type { EditionWithVenue } from '~/features/edition/queries.server'
import { editionDate, venueName } from '~/features/edition/words'
import { FigureList } from '~/features/figures/figure-list'
import type { PastEdition } from '~/features/partner-figures/overview.server'

type Props = {
  base: string
  name: string
  past: PastEdition[]
  coming: EditionWithVenue[]
  /** Said under the title. */
  children?: ReactNode
}

/** The editions of an organisation, the four figures of each, and the way to the rest. */
export function OverviewPage({ base, name, past, coming, children }: Props) {
  const { t } = useTranslation('partner')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-12 py-10">
      <header className="grid gap-3">
        <p className="font-bold text-brick">{t('for', { name })}</p>
        <h1>{t('title')}</h1>
        <p className="text-xl">{t('lead')}</p>
        {children}
      </header>
      {past.length + coming.length === 0 && <p>{t('none')}</p>}
      {past.length + coming.length > 0 && (
        <section aria-labelledby="past" className="grid gap-5">
          <h2 id="past">{t('past')}</h2>
          {past.length === 0 && <p>{t('nonePast')}</p>}
          {past.map(one => (
            <Held key={one.edition.slug} base={base} held={one} />
          ))}
        </section>
      )}
      {coming.length > 0 && (
        <section aria-labelledby="coming" className="grid gap-5">
          <h2 id="coming">{t('coming')}</h2>
          {coming.map(edition => (
            <Announced key={edition.slug} base={base} edition={edition} />
          ))}
        </section>
      )}
    </div>
  )
}

function Held({ base, held: { edition, nature, figures } }: { base: string; held: PastEdition }) {
  const { t } = useTranslation('partner')
  return (
    <article className="grid gap-5 rounded-brick border-2 border-ink bg-white p-5">
      <Heading edition={edition} />
      {nature !== 'unpublished' && <FigureList figures={figures} />}
      <p className="text-base text-stone">{t(`natures.${nature}`)}</p>
      <p>
        <Link
          to={`${base}/${edition.slug}`}
          aria-label={t('readOf', { name: edition.name })}
          className="inline-flex min-h-touch items-center font-bold"
        >
          {t('read')}
        </Link>
      </p>
    </article>
  )
}

function Announced({ base, edition }: { base: string; edition: EditionWithVenue }) {
  const { t } = useTranslation('partner')
  return (
    <article className="grid gap-3 rounded-brick border-2 border-ink bg-soft-pastel p-5">
      <Heading edition={edition} />
      <p>
        <Link
          to={`${base}/${edition.slug}`}
          aria-label={t('prepareOf', { name: edition.name })}
          className="inline-flex min-h-touch items-center font-bold"
        >
          {t('prepare')}
        </Link>
      </p>
    </article>
  )
}

function Heading({ edition }: { edition: EditionWithVenue }) {
  const { t, i18n } = useTranslation('edition')
  return (
    <div className="grid gap-1">
      <p>
        <EditionTag edition={edition} />
      </p>
      <h3 className="text-2xl first-letter:uppercase">{editionDate(edition, t, i18n.language as Language)}</h3>
      <p className="first-letter:uppercase">{venueName(edition.venue, t)}</p>
    </div>
  )
}
