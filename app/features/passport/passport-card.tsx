import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { clockTime } from '~/lib/dates'
import { Bricks } from './bricks'
import { Progress } from './progress'
import type { ToldPassport } from './told'
import { giftInSentence } from './words'

type Parts = {
  own: ToldPassport
  /** Whose it is, said when a browser holds several. */
  isNamed?: boolean
  passport: { stampsNeeded: number; gift: string }
}

/** A brick for each stamp, and what is left before the gift. */
export function PassportCard({ own, isNamed, passport }: Parts) {
  const { t } = useTranslation('passport')
  const { stamped, code, details } = own
  const name = details?.firstName
  return (
    <section className="grid gap-4 rounded-brick border-2 border-ink bg-white p-5">
      <div className="grid gap-1">
        <h2>{!isNamed ? t('card.title') : name ? t('card.titleOf', { name }) : t('card.titleOfTicket', { code })}</h2>
        <p>
          <Progress stamps={stamped} needed={passport.stampsNeeded} />
        </p>
      </div>
      <Bricks filled={stamped} needed={passport.stampsNeeded} />
      <GiftState own={own} passport={passport} />
      {details && details.stamps.length > 0 && (
        <div>
          <h3 className="text-lg">{t('card.stamped')}</h3>
          <ul className="list-[square] ps-5 marker:text-brick">
            {details.stamps.map(({ activityId, title }) => (
              <li key={activityId}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      {stamped === 0 && <p>{t('card.none')}</p>}
    </section>
  )
}

/** A short code does not tell whether the gift was given: whoever hands it over knows. */
function GiftState({ own: { stamped, details }, passport: { stampsNeeded, gift } }: Parts) {
  const { t, i18n } = useTranslation('passport')
  const left = stampsNeeded - stamped
  if (details?.giftGivenAt) {
    return (
      <p className="rounded-brick bg-soft-leaf p-3 font-bold">
        <span aria-hidden="true">✓ </span>
        {t('card.given', { time: clockTime(details.giftGivenAt, i18n.language as Language) })}
      </p>
    )
  }
  if (left > 0) return <p>{t('card.left', { count: left, gift: giftInSentence(gift) })}</p>
  return (
    <div className="rounded-brick bg-sun p-4">
      <p className="font-heading text-2xl font-bold text-balance">{details ? t('card.full') : t('card.complete')}</p>
      <p>{t('card.fullText', { gift })}</p>
    </div>
  )
}
