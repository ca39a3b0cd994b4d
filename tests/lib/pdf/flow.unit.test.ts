import { expect, test } from 'vitest'
import type { Box } from '~/lib/pdf/boxes.server'
import { A4 } from '~/lib/pdf/document.server'
import { type Laid, layOut } from '~/lib/pdf/flow.server'

const FRAME = { x: 0, width: 100, top: 0, bottom: A4.height - 100, gap: 0 }
const box = (height: number, isTitle = false): Box => ({ height: () => height, draw: () => {}, isTitle })
const titles = (count: number) => Array.from({ length: count }, () => box(10, true))
const pagesOf = (laid: Laid) => laid.map(({ page }) => page)

test('up to three titles in a row go with the text that follows them', () => {
  expect(pagesOf(layOut([box(60), ...titles(3), box(20)], FRAME))).toEqual([0, 1, 1, 1, 1])
  expect(pagesOf(layOut([box(60), ...titles(4), box(20)], FRAME))).toEqual([0, 0, 1, 1, 1, 1])
})

test('a text of titles alone is measured a few times a title, however long', () => {
  const countMeasures = (count: number) => {
    let measures = 0
    const counted = titles(count).map(title => ({ ...title, height: () => 10 + 0 * measures++ }))
    expect(layOut(counted, FRAME)).toHaveLength(count)
    return measures / count
  }
  expect(countMeasures(1500)).toBeLessThan(8)
})
