import type { Language } from 'db/schema/words'
import { useTranslation } from 'react-i18next'
import { Bricks } from '~/features/passport/bricks'
import { Progress } from '~/features/passport/progress'
import { giftInSentence } from '~/features/passport/words'
import { clockTime } from '~/lib/dates'
import { ButtonLink } from '~/ui/button'

type Parts = {
  stamps: readonly unknown[]
  stampsNeeded: number
  gift: string
  giftGivenAt: Date | null
  /** Nothing more is to be stamped. */
  isPast: boolean
}

/** On the ticket's page: how far the passport is, and the way to it. */
export function PassportPart({ stamps, stampsNeeded: needed, gift, giftGivenAt, isPast }: Parts) {
  const { t, i18n } = useTranslation('passport')
  const left = needed - stamps.length
  const isOpen = !isPast && !giftGivenAt
  return (
    <section className="grid gap-3">
      <h2>{t('card.title')}</h2>
      <Bricks filled={stamps.length} needed={isPast ? stamps.length : needed} />
      <p>
        <Progress stamps={stamps.length} needed={needed} />
        {'. '}
        {giftGivenAt && t('card.given', { time: clockTime(giftGivenAt, i18n.language as Language) })}
        {isOpen && (left > 0 ? t('card.left', { count: left, gift: giftInSentence(gift) }) : t('card.full'))}
      </p>
      <div>
        <ButtonLink to="passeport" look="secondary">
          {t('link')}
        </ButtonLink>
      </div>
    </section>
  )
}
