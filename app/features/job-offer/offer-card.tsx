import type { JobOffer } from 'db/schema/after-work'
import type { Language } from 'db/schema/words'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { pageAddress } from '~/features/guide/kinds'
import { formatNumber } from '~/lib/numbers'
import type { OfferSheet } from './sheets.server'

type Props = {
  offer: JobOffer
  /** What the guide says of this job. */
  sheets: OfferSheet[]
  children?: ReactNode
}

/** An offer in a visitor's words, the sheets on its job, and below what a person may do about it. */
export function OfferCard({ offer, sheets, children }: Props) {
  const { t, i18n } = useTranslation('afterWork')
  const { title, contract, place, posts, skills } = offer
  return (
    <article className="grid break-inside-avoid gap-2 rounded-brick border-2 border-ink bg-white p-4">
      <h4 lang="fr" className="text-xl font-bold wrap-anywhere">
        {title}
      </h4>
      <dl className="grid gap-1">
        <Line label={t('offer.contract')}>{t(`contracts.${contract}`)}</Line>
        <Line label={t('offer.place')}>
          <span lang="fr">{place}</span>
        </Line>
        <Line label={t('offer.posts')}>{formatNumber(posts, i18n.language as Language)}</Line>
        <Line label={t('offer.skills')}>
          <span lang="fr" className="whitespace-pre-line">
            {skills}
          </span>
        </Line>
      </dl>
      <Sheets sheets={sheets} />
      {children}
    </article>
  )
}

function Sheets({ sheets }: { sheets: OfferSheet[] }) {
  const { t } = useTranslation('guide')
  return sheets.map(sheet => (
    <p key={sheet.slug} className="no-print">
      <a href={pageAddress(sheet)} className="inline-block py-2.5">
        {t('offer.sheet')}
        <span lang="fr">{sheet.title}</span>
      </a>
    </p>
  ))
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[5.5rem_1fr]">
      <dt className="text-base text-stone sm:pt-0.5">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  )
}
