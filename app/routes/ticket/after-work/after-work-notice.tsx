import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'

const BOOKING_GOOD = ['confirmed', 'waiting', 'given-back', 'left-line', 'already'] as const
const BOOKING_BAD = ['overlaps', 'same-workshop', 'too-late', 'closed'] as const
const INTERESTS_BAD = ['interests-not-enrolled', 'interests-closed', 'unreadable'] as const

/** What was just done, or why it was not; and first of all that the after-work is cancelled. */
export function AfterWorkNotice({ word, isCancelled }: { word: string | undefined; isCancelled: boolean }) {
  const { t } = useTranslation('afterWork')
  const said = useWords(word)
  return (
    <div className="no-print grid gap-3 empty:hidden">
      {isCancelled && (
        <Notice tone="error" title={t('cancelled.title')}>
          <p>{t('cancelled.text')}</p>
        </Notice>
      )}
      {said && <Notice {...said} />}
    </div>
  )
}

function useWords(word: string | undefined): { tone: 'success' | 'error'; title: string } | undefined {
  const { t } = useTranslation('afterWork')
  const { t: tBooking } = useTranslation('enrolment')
  const good = BOOKING_GOOD.find(known => known === word)
  if (good) return { tone: 'success', title: tBooking(`notices.${good}`) }
  const bad = BOOKING_BAD.find(known => known === word)
  if (bad) return { tone: 'error', title: tBooking(`notices.${bad}`) }
  if (word === 'interests-marked') return { tone: 'success', title: t('notices.interests-marked') }
  const refused = INTERESTS_BAD.find(known => known === word)
  return refused && { tone: 'error', title: t(`notices.${refused}`) }
}
