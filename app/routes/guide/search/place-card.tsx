import { useTranslation } from 'react-i18next'
import { PageCard } from '../page-card'

/** The places that help around the one that somebody wrote. */
export function PlaceCard({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation('search')
  return (
    <ul>
      <PageCard to={`/guide/structures?pres=${slug}#lieux`} title={t('near', { name })} summary="" />
    </ul>
  )
}
