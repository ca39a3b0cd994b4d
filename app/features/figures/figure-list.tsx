import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatPercent } from '~/lib/numbers'
import type { Figure } from './summary'

/** Figures as a poster shows them: the number large, then its words. A figure that nobody published says so. */
export function FigureList({ figures }: { figures: Figure[] }) {
  const { t, i18n } = useTranslation('statistics')
  const language = i18n.language as Language
  return (
    <dl className="grid two-columns gap-x-4 gap-y-6 md:grid-cols-4">
      {figures.map(({ indicator, value, unit, isHidden }) => (
        <div key={indicator} className="flex flex-col-reverse justify-end gap-1 border-t-6 border-brick pt-2">
          <dt className="leading-snug">{t(`figures.${indicator}`)}</dt>
          <dd
            className={`font-heading font-bold ${value === undefined ? 'flex min-h-11 items-end text-xl text-stone' : 'text-[2.75rem] leading-none tabular-nums'}`}
          >
            {value === undefined
              ? t(isHidden ? 'hidden' : 'natures.unpublished')
              : unit === 'percent'
                ? formatPercent(value, language)
                : formatNumber(value, language)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
