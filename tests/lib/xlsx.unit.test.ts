import readSheets, { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { type Sheet, workbook } from '~/lib/xlsx.server'
import { unzip } from '~/lib/zip.server'

async function made(sheets: Sheet[]): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of workbook(sheets)) parts.push(part)
  return Buffer.concat(parts)
}
const xmlOf = (bytes: Buffer, name: string) =>
  unzip(bytes, 1_000_000)
    ?.find(entry => entry.name === name)
    ?.content.toString() ?? ''

test('sheets come one after the other under their names, numbers as numbers and percents as shares of one', async () => {
  const bytes = await made([
    { name: 'Âge & genre', rows: [[['Réponse', 'Personnes', 'Part']], [['Femmes', 1234, { percent: 39 }]]] },
    { name: 'Vide', rows: [] },
    { name: 'Autre', rows: [[['a', null, '', 0]]] },
  ])
  expect((await readSheets(bytes)).map(({ sheet }) => sheet)).toEqual(['Âge & genre', 'Vide', 'Autre'])
  expect(await readSheet(bytes, 'Âge & genre')).toEqual([
    ['Réponse', 'Personnes', 'Part'],
    ['Femmes', 1234, 0.39],
  ])
  expect(await readSheet(bytes, 'Autre')).toEqual([['a', null, null, 0]])
})

test('a text is never a formula', async () => {
  const bytes = await made([{ name: 'x', rows: [[['=1+1', '+33', '@x']]] }])
  expect(await readSheet(bytes, 'x')).toEqual([['=1+1', '+33', '@x']])
  expect(xmlOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
})

test('a sheet laid out for people keeps its header in sight, wide columns, thousands apart and percents', async () => {
  const rows = [
    [
      ['Quoi', 'Nombre'],
      ['Personnes', 1234],
      ['Femmes', { percent: 39 }],
    ],
  ]
  const [sheet, plain] = await Promise.all(
    [true, false].map(async isLaidOut =>
      xmlOf(await made([{ name: 'x', rows, widths: [40, 10], isLaidOut }]), 'xl/worksheets/sheet1.xml'),
    ),
  )
  expect(sheet).toContain('state="frozen"')
  expect(sheet).toContain('<col min="1" max="1" width="40" customWidth="1"/>')
  expect(sheet).toContain('<c r="A1" s="1" t="inlineStr">')
  expect(sheet).toContain('<c r="B2" s="3"><v>1234</v></c>')
  expect(sheet).toContain('<c r="B3" s="2"><v>0.39</v></c>')
  expect(plain).toContain('<c r="B2"><v>1234</v></c>')
})
