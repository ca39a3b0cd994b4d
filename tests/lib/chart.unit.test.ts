import { expect, test } from 'vitest'
import { barChart, columnChart, peoplePerBrick, wallChart } from '~/lib/chart.server'
import { brickWall } from '~/lib/chart-bricks'

const bars = barChart([{ label: '<b>16 & 25</b>', bars: [{ value: 43, text: '43 %', look: 'full' }] }])
const columns = columnChart(
  [
    { label: '14 h', value: 12, look: 'full' },
    { label: '', value: undefined, look: 'hollow' },
  ],
  2,
)
const pictures = [bars.narrow, bars.wide, columns.narrow, columns.wide, wallChart(39)]

test('a picture holds nothing that the security policy refuses, and no id that could clash', () => {
  for (const picture of pictures)
    expect(picture).not.toMatch(/<style|<script|<image|<foreignObject|href|\sid=|\son\w+=|class=/)
})

test('texts are escaped', () => {
  expect(bars.wide).not.toContain('<b>')
  expect(bars.narrow).toContain('&lt;b&gt;16 &amp; 25')
})

test('the same chart is always the same text', () => {
  expect(wallChart(39)).toBe(wallChart(39))
})

test('a share is drawn as that many bricks out of a hundred', () => {
  const { full, hollow } = brickWall(39)
  expect([full.match(/M/g)?.length, hollow.match(/M/g)?.length]).toEqual([39, 61])
})

test('nothing and everything can be drawn', () => {
  expect(wallChart(0)).toContain('<svg')
  expect(wallChart(100)).toContain('<svg')
  expect(barChart([{ label: 'Rien', bars: [{ value: 0, text: '0', look: 'hollow' }] }]).narrow).toContain('Rien')
})

test('a brick stands for few enough people to build at most sixteen courses', () => {
  expect(peoplePerBrick([3, 16, undefined])).toBe(1)
  expect(peoplePerBrick([17])).toBe(2)
  expect(peoplePerBrick([])).toBe(1)
})
