import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'

/** What one may read before coming, or instead. */
export function GuideBlock() {
  const { t } = useTranslation('guide')
  return (
    <section className="grid gap-4 rounded-brick border-2 border-ink bg-soft-sun p-5 sm:p-6">
      <div className="grid gap-1">
        <h2>{t('homeBlock.title')}</h2>
        <p>{t('homeBlock.text')}</p>
      </div>
      <div className="grid gap-3 sm:flex">
        <ButtonLink to="/guide/orientation">{t('home.orientation')}</ButtonLink>
        <ButtonLink to="/guide" look="secondary">
          {t('homeBlock.open')}
        </ButtonLink>
      </div>
    </section>
  )
}
