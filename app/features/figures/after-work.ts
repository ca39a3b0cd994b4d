import { INTERVIEW_OUTCOMES } from 'db/schema/words'
import type { AfterWorkFigures } from '~/features/after-work/count.server'
import { type DeclaredCountFigure, declaredCounts } from '~/features/statistics/declared'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import type { Block } from './blocks.server'
import type { Words } from './words'

/** An edition's after-works for its organisers, exact; nothing when nobody took part. */
export function afterWorkBlock(figures: AfterWorkFigures, { t, number }: Words): Block[] {
  const { companies, candidates, interviews, outcomes } = figures
  if (companies + candidates === 0) return []
  const rows = [
    ...(['companies', 'offers', 'posts', 'candidates', 'came', 'interviews'] as const).map(
      key => [key, figures[key]] as const,
    ),
    ...INTERVIEW_OUTCOMES.map(outcome => [outcome, outcomes[outcome]] as const),
    ['awaited', interviews - INTERVIEW_OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0)] as const,
  ]
  return [
    {
      id: 'after-work',
      title: t('sentences.afterWork', {
        companies: t('afterWork.companies', { count: companies, formatted: number(companies) }),
        candidates: t('afterWork.candidates', { count: candidates, formatted: number(candidates) }),
      }),
      pictures: undefined,
      notes: [t('afterWork.note')],
      caption: t('captions.afterWork'),
      columns: [t('columns.what'), t('columns.number')],
      rows: rows.map(([key, value]) => ({ key, cells: [t(`answers.afterWork.${key}`), number(value)] })),
    },
  ]
}

/** What is known besides people's answers: all that a report declares, else companies and candidates of the after-work. */
export function otherCounts(shown: PublicFigures): DeclaredCountFigure[] {
  if (shown.kind === 'declared') return declaredCounts(shown.figures)
  if (shown.kind !== 'counted' || !shown.afterWork) return []
  const { companies, candidates } = shown.afterWork
  const known = [{ indicator: 'companies', value: companies, unit: 'count' } as const]
  return candidates === undefined ? known : [...known, { indicator: 'candidates', value: candidates, unit: 'count' }]
}
