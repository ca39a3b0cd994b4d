import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { COSTS, LEVELS, TIMES } from '~/features/guide/words'
import type { TrainingFilter } from '~/features/training/training-filter'

/** How many trainings answer, what was chosen, and the way back to all of them. */
export function TrainingCount({ filter, count }: { filter: TrainingFilter; count: number }) {
  const { t } = useTranslation('guide')
  const { niveau, duree, prix, lieu } = filter
  const chosen = [
    niveau && LEVELS[niveau],
    duree && TIMES[duree],
    prix && COSTS[prix],
    lieu && t(`trainings.${lieu}`),
  ].filter(Boolean)
  return (
    <div role="status" className="no-print grid gap-2">
      {count > 0 && <p className="font-bold">{t('trainings.count', { count })}</p>}
      {chosen.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-4">
          <span>
            {t('trainings.chosen')}
            <span lang="fr">{chosen.join(' · ')}</span>
          </span>
          <Link to="/guide/formations" className="inline-flex min-h-touch items-center">
            {t('trainings.clear')}
          </Link>
        </p>
      )}
      {count === 0 && (
        <div className="grid gap-1 rounded-brick border-2 border-line bg-white p-5">
          <p className="font-heading text-xl font-bold">{t(chosen.length > 0 ? 'trainings.nothing' : 'none.title')}</p>
          <p>{t('trainings.nothingText')}</p>
          <p>
            <Link to="/guide/structures" className="inline-flex min-h-touch items-center">
              {t('trainings.structures')}
            </Link>
          </p>
        </div>
      )}
    </div>
  )
}
