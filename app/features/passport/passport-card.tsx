import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { clockTime } from '~/lib/dates'
import { Bricks } from './bricks'
import { Progress } from './progress'
import { giftInSentence } from './words'

type Parts = {
  /** Said when a browser holds several. */
  name?: string | null
  stamps: { activityId: string; title: string }[]
  giftGivenAt: Date | null
  passport: { stampsNeeded: number; gift: string }
}

/** A brick for each stamp, and what is left before the gift. */
export function PassportCard({ name, stamps, giftGivenAt, passport }: Parts) {
  const { t, i18n } = useTranslation('passport')
  const { stampsNeeded: needed, gift } = passport
  const left = needed - stamps.length
  return (
    <section className="grid gap-4 rounded-brick border-2 border-ink bg-white p-5">
      <div className="grid gap-1">
        <h2>{name ? t('card.titleOf', { name }) : t('card.title')}</h2>
        <p>
          <Progress stamps={stamps.length} needed={needed} />
        </p>
      </div>
      <Bricks filled={stamps.length} needed={needed} />
      {giftGivenAt ? (
        <p className="rounded-brick bg-soft-leaf p-3 font-bold">
          <span aria-hidden="true">✓ </span>
          {t('card.given', { time: clockTime(giftGivenAt, i18n.language as Language) })}
        </p>
      ) : left <= 0 ? (
        <div className="rounded-brick bg-sun p-4">
          <p className="font-heading text-2xl font-bold">{t('card.full')}</p>
          <p>{t('card.fullText', { gift })}</p>
        </div>
      ) : (
        <p>{t('card.left', { count: left, gift: giftInSentence(gift) })}</p>
      )}
      {stamps.length > 0 ? (
        <div>
          <h3 className="text-base">{t('card.stamped')}</h3>
          <ul className="list-inside list-[square] marker:text-brick">
            {stamps.map(({ activityId, title }) => (
              <li key={activityId}>{title}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{t('card.none')}</p>
      )}
    </section>
  )
}
