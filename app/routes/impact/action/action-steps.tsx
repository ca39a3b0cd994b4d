import { useTranslation } from 'react-i18next'
import type { ToldAction } from './tell-action.server'

/** The steps of an action: a full brick when done, a hollow one when to come; a word says the same. */
export function ActionSteps({ steps }: Pick<ToldAction, 'steps'>) {
  const { t } = useTranslation('impact')
  return (
    <section aria-labelledby="steps" className="grid gap-3">
      <h2 id="steps">{t('action.steps')}</h2>
      <ol className="grid gap-3">
        {steps.map(({ id, title, isDone, when }) => (
          <li key={id} className="grid max-w-none break-inside-avoid grid-cols-[2rem_minmax(0,1fr)] gap-x-3">
            <span
              aria-hidden="true"
              className={`mt-1.5 block h-4 rounded-brick border-2 ${isDone ? 'border-brick bg-brick' : 'border-pastel bg-soft-pastel'}`}
            />
            <span className="grid">
              <span lang="fr">{title}</span>
              <span className="text-base text-stone">
                {[isDone ? t('action.done') : t('action.toDo'), when].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
