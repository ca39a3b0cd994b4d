import { longDay, parisDay } from '~/lib/dates'
import { type Box, pairs, stack, text } from '~/lib/pdf/boxes.server'
import type { Pdf } from '~/lib/pdf/document.server'
import type { EditionReport, Said } from './report'
import { STYLES } from './styles'

/** How the figures were made, what is hidden, where they come from, where else they are. */
export function methodPart(pdf: Pdf, report: EditionReport, { words, t }: Said): Box[] {
  const { shown, address, now } = report
  const { language } = words
  const steps: { title: string; text: string }[] = []
  if (shown.kind === 'counted') {
    const { threshold, frozen } = shown
    steps.push(
      t('steps.counted', { returnObjects: true }),
      t('steps.shares', { returnObjects: true }),
      t('steps.hidden', { returnObjects: true, threshold }),
      t('steps.neighbourhoods', { returnObjects: true }),
    )
    const day = longDay(parisDay(frozen.frozenAt), language)
    steps.push(t('steps.frozen', { returnObjects: true, day, stamp: frozen.stamp }))
  } else if (shown.kind === 'declared') {
    steps.push(t('steps.declared', { returnObjects: true }), { title: t('source'), text: shown.source })
  } else {
    steps.push({ title: words.t(shown.kind), text: words.t(`${shown.kind}Text`) })
  }
  steps.push({ title: t('elsewhere'), text: t('elsewhereText', { address }) })
  return [
    text(pdf, t('method'), STYLES.section, 'H2'),
    ...pairs(
      steps.map(step => stack([text(pdf, step.title, STYLES.question, 'H3'), text(pdf, step.text, STYLES.body)], 3)),
    ),
    text(pdf, t('madeOn', { day: longDay(now, language) }), STYLES.note),
  ]
}
