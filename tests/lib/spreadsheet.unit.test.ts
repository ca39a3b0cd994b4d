import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '~/lib/csv'
import { readSheet, UnreadableSheet } from '~/lib/spreadsheet.server'
import { xlsx } from '~/lib/xlsx.server'
import { unzip, zip } from '~/lib/zip.server'

type Cell = string | number | null

async function bytesOf(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const read: Buffer[] = []
  for await (const part of parts) read.push(part)
  return Buffer.concat(read)
}

async function* pages(...rows: Cell[][][]) {
  yield* rows
}

const workbook = (...rows: Cell[][]) => bytesOf(xlsx(pages(rows)))
const reason = (bytes: Buffer) =>
  readSheet(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableSheet ? error.message : Promise.reject(error)),
  )

test.each([
  ['semicolons', 'prenom;nom\r\nSamira;B, K\r\n'],
  ['commas', 'prenom,nom\nSamira,"B, K"\n'],
  ['tabs', 'prenom\tnom\nSamira\tB, K'],
  ['a byte order mark', '\uFEFFprenom;nom\nSamira;B, K'],
])('a file with %s is read', async (_, text) => {
  expect(await readSheet(Buffer.from(text))).toEqual([
    ['prenom', 'nom'],
    ['Samira', 'B, K'],
  ])
})

test('accents are read from UTF-8, from Windows and from UTF-16', async () => {
  const read = [['prénom'], ['Zoé']]
  expect(await readSheet(Buffer.from('prénom\nZoé'))).toEqual(read)
  expect(await readSheet(Buffer.from('prénom\nZoé', 'latin1'))).toEqual(read)
  expect(await readSheet(Buffer.from('\uFEFFprénom\nZoé', 'utf16le'))).toEqual(read)
})

test('empty lines keep their place, those at the end aside', async () => {
  expect(await readSheet(Buffer.from('a;b\n\n1;2\n;\n\n'))).toEqual([['a', 'b'], [''], ['1', '2']])
})

test('dates, hours and numbers of a workbook are read as people write them', async () => {
  const bytes = await dated()
  expect(await readSheet(bytes)).toEqual([['08/10/2019', '13:30', '1998', 'oui']])
})

test('what cannot be read is refused with the way out', async () => {
  const old = Buffer.concat([Buffer.from('\xD0\xCF\x11\xE0', 'latin1'), Buffer.alloc(600)])
  const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
  expect(await reason(Buffer.alloc(0))).toContain('vide')
  expect(await reason(Buffer.from('\n;;\n'))).toContain('aucune ligne')
  expect(await reason(Buffer.from('%PDF-1.7'))).toContain('PDF')
  expect(await reason(old)).toContain('XLS')
  expect(await reason(locked)).toContain('mot de passe')
  expect(await reason(Buffer.from('a\0b'))).toContain('classeur lisible')
  expect(await reason(Buffer.from('PK\x03\x04 and nothing more'))).toContain('classeur lisible')
  expect(await reason(await bytesOf(zip([{ name: 'content.xml', content: ['<a/>'] }])))).toContain('classeur lisible')
  expect(await reason(await bytesOf(zip([{ name: 'xl/workbook.xml', content: ['<a/>'] }])))).toContain(
    'classeur lisible',
  )
  expect(await reason(Buffer.from('a;b\n"never closed;2\n'))).toContain('guillemets')
  expect(await reason(Buffer.alloc(10_000_001, 'a'))).toContain('10')
})

test('more than 20,000 lines are refused, in both formats', async () => {
  const lines = Array.from({ length: 20_002 }, () => ['a'])
  expect(await reason(Buffer.from(csv(lines)))).toContain('20')
  expect(await reason(await workbook(...lines))).toContain('20')
  expect(await readSheet(Buffer.from(csv(lines.slice(1))))).toHaveLength(20_001)
})

test('a workbook that swells once opened, or a cell at its far end, is refused before it fills the memory', async () => {
  const swollen = [{ name: 'xl/workbook.xml', content: Array.from({ length: 50 }, () => ' '.repeat(1_000_000)) }]
  expect(await reason(await bytesOf(zip(swollen)))).toContain('volumineux')
  const far = (address: string, line: string) =>
    bytesOf(
      zip([
        { name: 'xl/workbook.xml', content: ['<a/>'] },
        {
          name: 'xl/worksheets/sheet1.xml',
          content: [`<sheetData><row r="${line}"><c r="${address}"/></row></sheetData>`],
        },
      ]),
    )
  expect(await reason(await far('A1', '1048576'))).toContain('20')
  expect(await reason(await far('A1048576', '1'))).toContain('20')
  expect(await reason(await far('XFD1', '1'))).toContain('200 colonnes')
  expect(await reason(await far('GS1', '1'))).toContain('200 colonnes')
  expect(await reason(await far('HA1', '1'))).toContain('200 colonnes')
})

test('more than 200 columns are refused, in the header or below, in both formats', async () => {
  const wide = (count: number) => Array.from({ length: count }, () => 'a')
  for (const lines of [[wide(201)], [['a'], wide(201)]]) {
    expect(await reason(Buffer.from(csv(lines)))).toContain('200 colonnes')
    expect(await reason(await workbook(...lines))).toContain('200 colonnes')
  }
  expect(await readSheet(Buffer.from(csv([wide(200)])))).toEqual([wide(200)])
  expect(await readSheet(await workbook(wide(200)))).toEqual([wide(200)])
})

const texts = fc.string({ unit: 'binary', maxLength: 30 }).map(text => text.toWellFormed())
const signs = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', '_', 'x', '0', 'A', ' ', '&', '<'),
  maxLength: 12,
})
const tables = fc.array(fc.array(fc.oneof(texts, signs), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
})
const HEADER = ['a', 'b', 'c', 'd']
const filled = (lines: string[][]) => lines.map(line => HEADER.map((_, index) => line[index] ?? ''))

test('any text survives a CSV file', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async given => {
      // No database holds a NUL: a file with one is no text.
      const lines = filled(given).map(line => line.map(text => text.replaceAll('\0', '')))
      const read = await readSheet(Buffer.from(csv([HEADER, ...lines, ['end']])))
      expect(filled(read).slice(1, -1)).toEqual(lines)
    }),
  )
})

test('any text that XML can hold survives a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async given => {
      const lines = filled(given).map(line => line.map(text => text.replaceAll(/[^\P{Cc}\n\r\t]|[\uFFFE\uFFFF]/gu, '')))
      const read = await readSheet(await workbook(HEADER, ...lines, ['end']))
      expect(filled(read).slice(1, -1)).toEqual(lines)
    }),
  )
})

test('an archive gives back what was put in it', async () => {
  const bytes = await bytesOf(
    zip([
      { name: 'été.txt', content: ['a', 'é'] },
      { name: 'b', content: [] },
    ]),
  )
  const found = unzip(bytes, 100)?.map(({ name, content }) => [name, content.toString()])
  expect(found).toEqual([
    ['été.txt', 'aé'],
    ['b', ''],
  ])
})

/** A workbook as Excel writes it, with styles that make dates of numbers. */
function dated(): Promise<Buffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return bytesOf(
    zip([
      {
        name: 'xl/workbook.xml',
        content: [
          `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        ],
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: [
          `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
        ],
      },
      {
        name: 'xl/styles.xml',
        content: [
          `<styleSheet xmlns="${main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
        ],
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: [
          `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" s="1"><v>43746</v></c><c r="B1" s="2"><v>0.5625</v></c><c r="C1"><v>1998</v></c><c r="D1" t="b"><v>1</v></c></row></sheetData></worksheet>`,
        ],
      },
    ]),
  )
}
