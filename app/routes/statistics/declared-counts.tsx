import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { DeclaredCountFigure } from '~/features/statistics/declared'
import { formatNumber } from '~/lib/numbers'

/** What was counted or declared besides answers: stands, talks, companies, guides. */
export function DeclaredCounts({ counts }: { counts: DeclaredCountFigure[] }) {
  const { t, i18n } = useTranslation('statistics')
  if (counts.length === 0) return null
  return (
    <section aria-labelledby="counts" className="grid gap-5">
      <h2 id="counts">{t('titles.activities')}</h2>
      <ul className="grid two-columns gap-x-6 gap-y-8 sm:grid-cols-3">
        {counts.map(({ indicator, value }) => (
          <li key={indicator} className="border-t-6 border-brick pt-2">
            <strong className="block font-heading text-4xl">{formatNumber(value, i18n.language as Language)}</strong>{' '}
            <span className="hyphens-auto">{t(`figures.${indicator}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
