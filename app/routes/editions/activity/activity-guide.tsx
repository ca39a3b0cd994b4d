import { useTranslation } from 'react-i18next'
import { type PageLink, PageLinks } from '~/features/guide-link/page-links'

/** What the guide says of an activity: jobs, and trainings told of there. */
export function ActivityGuide({ pages }: { pages: PageLink[] }) {
  const { t } = useTranslation('guide')
  const trainings = pages.filter(({ kind }) => kind === 'training')
  const others = pages.filter(({ kind }) => kind !== 'training')
  if (pages.length === 0) return null
  return (
    <section className="no-print grid max-w-3xl gap-4">
      <h2>{t('activity.title')}</h2>
      {others.length > 0 && (
        <div className="grid gap-2">
          <h3>{t('activity.sheets')}</h3>
          <PageLinks pages={others} />
        </div>
      )}
      {trainings.length > 0 && (
        <div className="grid gap-2">
          <h3>{t('activity.trainings')}</h3>
          <PageLinks pages={trainings} />
        </div>
      )}
    </section>
  )
}
