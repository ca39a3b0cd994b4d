import { declaredValue } from '~/features/statistics/declared'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { longDay, parisDay } from '~/lib/dates'
import type { Words } from './words'

const STAMP_LENGTH = 12

/** The number, the words that say what it is, whether it was counted or declared, and how. */
export type FirstFigure = { number: string; text: string; nature: string | undefined; notes: string[] }

/** The number of participants as that reader may see it. */
export function firstFigure(shown: PublicFigures, words: Words): FirstFigure {
  const { t, number } = words
  if (shown.kind === 'unpublished') return unknown(words, [t('unpublishedText')])

  if (shown.kind === 'declared') {
    const nature = t('declared')
    const notes = [t('declaredText', { source: shown.source })]
    const count = declaredValue(shown.figures, 'participants')
    if (count === undefined) return { ...unknown(words, notes), nature }
    return { number: number(count), text: t('participants', { count }), nature, notes }
  }

  if (shown.kind === 'awaited') return { number: t('awaited'), text: '', nature: undefined, notes: [t('awaitedText')] }

  const { figures, threshold, frozen } = shown
  const nature = t('counted')
  if (!figures) {
    const few = { number: t('fewer', { threshold }), text: t('participants', { count: threshold }) }
    return { ...few, nature, notes: [t('fewerText')] }
  }
  const count = figures.participants
  const notes = [t('countedText'), frozenNote(frozen, words), t('protected', { threshold })]
  return { number: number(count), text: t('participants', { count }), nature, notes }
}

/** When the figures were frozen, and enough of their stamp to compare two papers. */
export function frozenNote({ frozenAt, stamp }: { frozenAt: Date; stamp: string }, { t, language }: Words): string {
  return t('frozen', { day: longDay(parisDay(frozenAt), language), stamp: stamp.slice(0, STAMP_LENGTH) })
}

function unknown({ t }: Words, notes: string[]): FirstFigure {
  return { number: t('unpublished'), text: '', nature: undefined, notes }
}
