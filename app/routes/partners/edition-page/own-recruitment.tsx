import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import type { InterviewEnd } from '~/features/job-offer/recruitment-count'
import type { ShownRecruitment } from '~/features/partner-figures/recruitment'
import type { DeclaredCountFigure } from '~/features/statistics/declared'
import { formatNumber } from '~/lib/numbers'

type Props = ShownRecruitment & { counts: DeclaredCountFigure[] }

/** The organisation's own offers and interviews, and the after-work's public numbers beside. */
export function OwnRecruitment({ offers, interviews, counts }: Props) {
  return (
    <div className="grid gap-6">
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <Offers offers={offers} />
        <Interviews interviews={interviews} />
      </div>
      <AfterWork counts={counts} />
    </div>
  )
}

function Offers({ offers }: Pick<Props, 'offers'>) {
  const { t, i18n } = useTranslation('partner')
  const language = i18n.language as Language
  return (
    <div className="grid content-start gap-3">
      <h3>{t('recruiting.offers')}</h3>
      {offers.length === 0 && <p>{t('recruiting.noOffer')}</p>}
      <ul className="grid">
        {offers.map(({ id, title, posts, marks }) => (
          <li key={id} className="grid gap-1 border-t border-line py-3">
            <strong lang="fr">{title}</strong>
            <span>
              {t('recruiting.posts', { count: posts })},{' '}
              {marks === undefined
                ? t('recruiting.marksHidden')
                : t('recruiting.marks', { formatted: formatNumber(marks, language) })}
            </span>
          </li>
        ))}
      </ul>
      {offers.length > 0 && <p className="text-base text-stone">{t('recruiting.forgotten')}</p>}
    </div>
  )
}

function Interviews({ interviews }: Pick<Props, 'interviews'>) {
  const { t, i18n } = useTranslation('partner')
  const number = (value: number) => formatNumber(value, i18n.language as Language)
  const hidden = interviews?.hidden
  return (
    <div className="grid content-start gap-3">
      <h3>{t('recruiting.interviews')}</h3>
      {interviews ? (
        <>
          <p className="font-heading text-3xl font-bold text-brick">
            {t('recruiting.count', { formatted: number(interviews.total ?? 0) })}
          </p>
          <dl className="grid">
            {interviews.cells.map(({ key, count }) => (
              <div key={key} className="flex justify-between gap-4 border-t border-line py-2">
                <dt>{t(`recruiting.outcomes.${key as InterviewEnd}`)}</dt>
                <dd className="font-bold tabular-nums">{count === undefined ? t('own.masked') : number(count)}</dd>
              </div>
            ))}
          </dl>
          {hidden && (
            <p className="text-base text-stone">
              {t('recruiting.together', { count: hidden.keys.length, formatted: number(hidden.count) })}
            </p>
          )}
        </>
      ) : (
        <p>{t('recruiting.interviewsHidden')}</p>
      )}
    </div>
  )
}

function AfterWork({ counts }: Pick<Props, 'counts'>) {
  const { t } = useTranslation('partner')
  const { t: statistics, i18n } = useTranslation('statistics')
  const shown = counts.flatMap(({ indicator, value }) =>
    indicator === 'companies' || indicator === 'candidates' ? [{ indicator, value }] : [],
  )
  if (shown.length === 0) return null
  const texts = shown.map(({ indicator, value }) =>
    statistics(`afterWork.${indicator}`, { count: value, formatted: formatNumber(value, i18n.language as Language) }),
  )
  return (
    <p>
      <strong>{t('recruiting.public')}</strong>
      {`\u00a0: ${texts.join(', ')}.`}
    </p>
  )
}
