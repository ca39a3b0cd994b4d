import { useTranslation } from 'react-i18next'

/** The places that help around the one that somebody wrote. */
export function PlaceCard({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation('search')
  return (
    <h2 className="relative rounded-brick border-2 border-ink bg-white p-4 text-xl hover:outline-2 hover:outline-ink">
      <a href={`/guide/structures?pres=${slug}#lieux`} className="text-ink after:absolute after:inset-0">
        {t('near', { name })}
      </a>
    </h2>
  )
}
