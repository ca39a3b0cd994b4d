import { useTranslation } from 'react-i18next'
import type { Participant } from '~/features/organisation/queries.server'

/** Who organises, and with whom. */
export function EditionPartners({ organisers, partners }: { organisers: string[]; partners: Participant[] }) {
  const { t } = useTranslation('edition')
  if (organisers.length + partners.length === 0) return null
  return (
    <section className="grid gap-4">
      <h2>{t('page.partners')}</h2>
      {organisers.length > 0 && <p>{t('page.organisedBy', { names: organisers.join(', ') })}</p>}
      {partners.length > 0 && (
        <ul className="grid grid-cols-2 gap-x-6 text-base md:grid-cols-3 lg:grid-cols-4">
          {partners.map(({ slug, name, website }) => (
            <li key={slug} className="border-t border-line py-1.5">
              {website ? <a href={website}>{name}</a> : name}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
