import { type Box, beside, framed, grouped, pairs, stack, text } from '~/lib/pdf/boxes.server'
import type { Pdf } from '~/lib/pdf/document.server'
import type { EditionReport, Said } from './report'
import { STYLES } from './styles'

const ENTRIES_AT_ONCE = 20

/** What took place, with whom, and what was said of it. */
export function programmePart(pdf: Pdf, report: EditionReport, { t }: Said): Box[] {
  const { edition, programme, roles, quotes } = report
  const about = edition.summary ? [text(pdf, edition.summary, STYLES.body)] : []
  const themes =
    programme.length === 0 && edition.themes.length > 0
      ? [text(pdf, t('themes'), STYLES.question, 'H3'), text(pdf, edition.themes.join(' · '), STYLES.body)]
      : []
  return [
    text(pdf, t('happened'), STYLES.section, 'H2'),
    ...about,
    ...themes,
    ...quoteBoxes(pdf, quotes, t),
    ...(programme.length > 0 ? [text(pdf, t('programme'), STYLES.question, 'H3'), ...entries(pdf, programme)] : []),
    ...(roles.length > 0 ? [text(pdf, t('organisations'), STYLES.question, 'H3'), ...organisations(pdf, roles)] : []),
  ]
}

/** Two columns, each read from top to bottom. */
function entries(pdf: Pdf, programme: EditionReport['programme']): Box[] {
  const parts = Array.from({ length: Math.ceil(programme.length / ENTRIES_AT_ONCE) }, (_, part) =>
    programme.slice(part * ENTRIES_AT_ONCE, (part + 1) * ENTRIES_AT_ONCE),
  )
  return parts.flatMap(part => {
    const half = Math.ceil(part.length / 2)
    const lists = [part.slice(0, half), part.slice(half)].filter(list => list.length > 0)
    return pairs(lists.map(list => listOf(pdf, list)))
  })
}

function listOf(pdf: Pdf, list: EditionReport['programme']): Box {
  const items = list.map(({ hours, title, hosts }) =>
    beside(
      [
        [84, text(pdf, hours, { ...STYLES.small, face: 'bold', ink: 'brick' })],
        [
          160,
          stack(
            [text(pdf, title, { ...STYLES.small, face: 'bold' }), ...(hosts ? [text(pdf, hosts, STYLES.note)] : [])],
            0,
          ),
        ],
      ],
      8,
    ),
  )
  return grouped(
    pdf,
    'L',
    stack(
      items.map(item => grouped(pdf, 'LI', grouped(pdf, 'LBody', item))),
      5,
    ),
  )
}

function organisations(pdf: Pdf, roles: EditionReport['roles']): Box[] {
  return roles.map(({ role, names }) =>
    stack([text(pdf, role, STYLES.label, 'P'), text(pdf, names.join(' · '), { ...STYLES.body, size: 10.5 })], 2),
  )
}

function quoteBoxes(pdf: Pdf, quotes: EditionReport['quotes'], t: Said['t']): Box[] {
  if (quotes.length === 0) return []
  const boxes = quotes.map(({ text: words, author }) =>
    framed(
      pdf,
      grouped(
        pdf,
        'BlockQuote',
        stack(
          [text(pdf, t('quote', { text: words }), STYLES.quote), ...(author ? [text(pdf, author, STYLES.note)] : [])],
          4,
        ),
      ),
      { ink: 'softBrick', padding: 12 },
    ),
  )
  return [text(pdf, t('quotes'), STYLES.question, 'H3'), ...pairs(boxes, 16)]
}
