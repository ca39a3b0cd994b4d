import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Picture } from '~/ui/chart'
import type { ToldImpact } from './tell-impact.server'

type Told = ToldImpact['plans'][number]

/** A plan: its goal, then its axes with their actions and how far each one is. */
export function Plan({ plan }: { plan: Told }) {
  const { t } = useTranslation('impact')
  const { slug, title, strategicGoal, summary, counts, axes } = plan
  return (
    <section aria-labelledby={`plan-${slug}`} className="grid gap-6 print:block print:space-y-4">
      <div className="grid gap-3 break-after-avoid print:gap-1.5">
        <h2 id={`plan-${slug}`} lang="fr">
          {title}
        </h2>
        <p lang="fr" className="text-xl text-pretty print:text-base">
          {strategicGoal}
        </p>
        {summary && <p lang="fr">{summary}</p>}
        {counts.length > 0 && <p className="font-bold">{counts.join(' ')}</p>}
      </div>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2 print:grid-cols-2 print:gap-y-3">
        {axes.map(({ id, title, summary, actions }) => (
          <section key={id} aria-labelledby={`axis-${id}`} className="min-w-0 break-inside-avoid">
            <h3 id={`axis-${id}`} lang="fr" className="border-t-4 border-brick pt-2 pb-2">
              {title}
            </h3>
            {summary && <p lang="fr">{summary}</p>}
            <ul className="grid">
              {actions.map(action => (
                <ActionLine key={action.slug} action={action} notKnown={t('notKnown')} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

function ActionLine({ action, notKnown }: { action: Told['axes'][number]['actions'][number]; notKnown: string }) {
  const { slug, title, audience, progress } = action
  return (
    <li className="grid max-w-none break-inside-avoid gap-x-4 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_9rem] sm:items-center md:grid-cols-1 lg:grid-cols-[minmax(0,1fr)_9rem] print:grid-cols-1 print:py-1">
      <span className="grid">
        <Link
          to={`/impact/actions/${slug}`}
          lang="fr"
          className="inline-flex min-h-touch items-center leading-snug print:min-h-0"
        >
          {title}
        </Link>
        {audience && (
          <span lang="fr" className="pb-1 text-base text-stone">
            {audience}
          </span>
        )}
      </span>
      {progress ? (
        <span className="grid grid-cols-[minmax(0,8rem)_auto] items-center justify-start gap-2 lg:grid-cols-1 lg:gap-1 print:grid-cols-[8rem_auto]">
          <Picture svg={progress.picture} className="w-full" />
          <span className="font-heading font-bold tabular-nums">{progress.text}</span>
        </span>
      ) : (
        <span className="text-base text-stone">{notKnown}</span>
      )}
    </li>
  )
}
