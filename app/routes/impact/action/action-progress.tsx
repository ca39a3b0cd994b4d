import { useTranslation } from 'react-i18next'
import { Picture } from '~/ui/chart'
import type { ToldAction } from './tell-action.server'

/** How far the action is: a wall of a hundred bricks. */
export function ActionProgress({ progress }: Pick<ToldAction, 'progress'>) {
  const { t } = useTranslation('impact')
  return (
    <section aria-labelledby="progress" className="grid gap-2 border-t-8 border-brick pt-3">
      <h2 id="progress">{t('progress')}</h2>
      {progress ? (
        <>
          <p className="font-heading text-7xl leading-none font-bold text-brick tabular-nums print:text-4xl">
            {progress.text}
          </p>
          <Picture svg={progress.picture} className="max-w-sm" />
        </>
      ) : (
        <p className="text-stone first-letter:uppercase">{t('notKnown')}</p>
      )}
    </section>
  )
}
