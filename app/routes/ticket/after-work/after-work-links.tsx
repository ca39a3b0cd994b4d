import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'

type Link = { slug: string; title: string; isOwn: boolean }

/** From the ticket, the way to each after-work: its companies, own offers and interviews. */
export function AfterWorkLinks({ afterWorks }: { afterWorks: Link[] }) {
  const { t } = useTranslation('afterWork')
  if (afterWorks.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2>{t('meet')}</h2>
      {afterWorks.map(({ slug, title, isOwn }) => (
        <div key={slug} className="grid gap-2">
          <p>
            <span lang="fr">{title}</span>. {t('noCv')}
          </p>
          <ButtonLink to={`after-work/${slug}`} look="secondary" className="grow">
            {isOwn ? t('mine') : t('see')}
          </ButtonLink>
        </div>
      ))}
    </section>
  )
}
