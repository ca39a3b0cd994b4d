import type { Language } from 'db/schema/words'
import type { TFunction } from 'i18next'
import { drawCourses } from '~/features/door-sheet/sheet.server'
import { capitalise, editionDate, venuePlace } from '~/features/edition/words'
import { translatorFor } from '~/lib/i18n.server'
import { ordinal } from '~/lib/numbers'
import { A4, decorate, INKS, openPdf, type Pdf, printable } from '~/lib/pdf/document.server'
import type { GroupWithEdition } from './queries.server'

export const FRAME = { x: 48, width: A4.width - 96, top: 50, bottom: 60, gap: 12 }

/** What the papers of a group say, in the language of its page. */
export type Said = {
  t: TFunction<'groups'>
  language: Language
  event: string
  /** « 6e édition · La Reynerie » */
  tag: string
  when: string
  where: string
  title: string
}

/** A group as papers tell it. */
export function tellGroup({ edition, name, structure }: GroupWithEdition, language: Language): Said {
  const translator = translatorFor(language)
  const t = translator.getFixedT(language, 'groups') as Said['t']
  const words = translator.getFixedT(language, 'edition') as TFunction<'edition'>
  return {
    t,
    language,
    event: t('paper.event'),
    tag: `${ordinal(edition.number, language)} ${words('edition')} · ${edition.name}`,
    when: capitalise(editionDate(edition, words, language)),
    where: edition.venue ? venuePlace(edition.venue) : words('placeUnknown'),
    title: name ?? structure ?? t('paper.group'),
  }
}

/** An empty document of a group. */
export function openPaper(subject: string, { title, event, language }: Said, now: Date): Pdf {
  const about = { title: `${subject}, ${title}`, subject, author: event }
  return openPdf({ ...about, language: language === 'fr' ? 'fr-FR' : 'en-GB', madeAt: now })
}

/** On every page: bricks above, what it is and the page below. */
export function finishPages(pdf: Pdf, said: Said): void {
  const { doc } = pdf
  const pages = doc.bufferedPageRange().count
  for (let page = 0; page < pages; page++) {
    doc.switchToPage(page)
    drawCourses(pdf, { x: 0, y: 0, width: A4.width, brick: 20 })
    decorate(
      pdf,
      () => {
        const y = A4.height - 40
        doc.font('text').fontSize(8).fillColor(INKS.stone)
        doc.text(printable(`${said.event} · ${said.tag}`, 'text'), FRAME.x, y, { lineBreak: false })
        const number = printable(said.t('paper.page', { page: page + 1, pages }), 'text')
        doc.text(number, FRAME.x, y, { width: FRAME.width, align: 'right', lineBreak: false })
      },
      'Pagination',
    )
  }
}
