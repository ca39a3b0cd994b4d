import { useTranslation } from 'react-i18next'

/** « 3 tampons sur 4 »; those who go on once it is full are told how far they went. */
export function Progress({ stamps, needed }: { stamps: number; needed: number }) {
  const { t } = useTranslation('passport')
  return (
    <span className="font-bold">
      {stamps > needed ? t('card.over', { count: stamps }) : t('card.progress', { count: stamps, needed })}
    </span>
  )
}
