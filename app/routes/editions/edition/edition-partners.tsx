import { useTranslation } from 'react-i18next'

type Partner = { slug: string; name: string; website: string | null; logo?: string }

/** Who organises, and with whom. */
export function EditionPartners({ organisers, partners }: { organisers: string[]; partners: Partner[] }) {
  const { t } = useTranslation('edition')
  if (organisers.length + partners.length === 0) return null
  return (
    <section className="grid gap-4">
      <h2>{t('page.partners')}</h2>
      {organisers.length > 0 && <p>{t('page.organisedBy', { names: organisers.join(', ') })}</p>}
      {partners.length > 0 && (
        <ul className="grid two-columns gap-x-6 text-base md:grid-cols-3 lg:grid-cols-4">
          {partners.map(({ slug, name, website, logo }) => (
            <li key={slug} className="border-t border-line py-1.5">
              {logo && (
                <img
                  src={logo}
                  alt={t('page.logoOf', { name })}
                  width={120}
                  height={60}
                  loading="lazy"
                  className="mb-1 h-[60px] w-[120px] bg-white object-contain"
                />
              )}
              {website ? <a href={website}>{name}</a> : name}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
