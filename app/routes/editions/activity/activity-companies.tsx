import { useTranslation } from 'react-i18next'
import { CompanyList } from '~/features/job-offer/company-list'

/** Who recruits at an after-work, and for what. */
export function ActivityCompanies({ companies, sheets }: Parameters<typeof CompanyList>[0]) {
  const { t } = useTranslation('afterWork')
  return (
    <section className="grid max-w-3xl gap-4">
      <h2>{t('companies')}</h2>
      <p>
        {t('what')} <strong>{t('noCv')}</strong>
      </p>
      <CompanyList companies={companies} sheets={sheets} />
    </section>
  )
}
