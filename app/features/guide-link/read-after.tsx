import { useTranslation } from 'react-i18next'
import { type PageLink, PageLinks } from './page-links'

/** The sheets on what a person chose, for afterwards. */
export function ReadAfter({ pages }: { pages: PageLink[] }) {
  const { t } = useTranslation('guide')
  if (pages.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2>{t('after.title')}</h2>
      <p>{t('after.text')}</p>
      <PageLinks pages={pages} />
    </section>
  )
}
