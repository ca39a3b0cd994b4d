import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { PublishedPage } from '~/features/guide/queries.server'
import { drawContents, type Entry } from '~/features/guide-print/contents.server'
import { trainingItem } from '~/features/guide-print/items.server'
import { FRAME, leadingTo, openPaper } from '~/features/guide-print/paper.server'
import { space } from '~/lib/pdf/boxes.server'
import { A4, closePdf } from '~/lib/pdf/document.server'
import { layOut } from '~/lib/pdf/flow.server'
import { aContent } from '../../factories/guide'

const aPaper = () => openPaper('Essai', new Date('2026-11-02T09:00:00Z'))

test('a training begins in the next column when its first paragraph has no room in this one', () => {
  const content = aContent('training', { description: `${'Elle apprend. '.repeat(30)}\n\nPuis elle travaille.` })
  const page = { kind: 'training', slug: 'reseau', title: 'Monter un réseau', content } as PublishedPage<'training'>
  const boxes = trainingItem({ pdf: aPaper(), leading: leadingTo(), guide: {} as never, size: 10 }, page)
  const beginsIn = (room: number) => {
    const above = space(A4.height - FRAME.top - FRAME.bottom - room)
    return layOut([above, ...boxes], { ...FRAME, width: 240, gap: 0 })[1]?.page
  }
  expect([60, 90, 110, 200].map(beginsIn)).toEqual([1, 1, 1, 0])
})

test('no page of the contents begins with the last line of a group', async () => {
  for (let count = 40; count < 60; count++) {
    const pdf = aPaper()
    const line = (level: Entry['level']): Entry => ({ title: 'Un métier', level, name: 'x', page: 1 })
    drawContents(pdf, [line(2), ...Array.from({ length: count }, () => line(3))])
    const read = await getDocument({ data: new Uint8Array(await closePdf(pdf)), verbosity: 0 }).promise
    const links = await (await read.getPage(read.numPages)).getAnnotations()
    // A title and a number each.
    expect([count, links.length > 2]).toEqual([count, true])
  }
})
