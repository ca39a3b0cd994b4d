import type { JobOffer } from 'db/schema/after-work'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { logoAddress } from '~/features/organisation/words'
import { OfferCard } from './offer-card'
import type { OfferSheet } from './sheets.server'

type Company = { id: string; slug: string; name: string; logoKey: string | null; offers: JobOffer[] }
type Props = {
  companies: Company[]
  sheets: OfferSheet[]
  /** What a person did or may do about an offer. */
  children?: (offer: JobOffer) => ReactNode
}

/** The companies of an after-work, each with what it offers. */
export function CompanyList({ companies, sheets, children }: Props) {
  const { t } = useTranslation('afterWork')
  if (companies.length === 0) return <p>{t('noCompany')}</p>
  return (
    <ul className="grid gap-8">
      {companies.map(company => (
        <li key={company.id} className="grid max-w-none gap-3 border-t-4 border-brick pt-3">
          <CompanyName company={company} />
          {company.offers.length === 0 && <p>{t('noOffer')}</p>}
          {company.offers.map(offer => (
            <OfferCard key={offer.id} offer={offer} sheets={sheets.filter(({ rome }) => rome === offer.romeCode)}>
              {children?.(offer)}
            </OfferCard>
          ))}
        </li>
      ))}
    </ul>
  )
}

function CompanyName({ company }: { company: Company }) {
  const logo = logoAddress(company, 'small')
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {logo && (
        <img
          src={logo}
          alt=""
          width={120}
          height={60}
          loading="lazy"
          className="h-[60px] w-[120px] bg-white object-contain"
        />
      )}
      <h3 lang="fr" className="min-w-0 wrap-anywhere">
        {company.name}
      </h3>
    </div>
  )
}
