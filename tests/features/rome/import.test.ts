import { db } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { romeCodes } from 'db/schema/guide-uses'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { confirmCodes, forgetCodes, previewCodes, receiveCodes } from '~/features/rome/import.server'
import { countCodes } from '~/features/rome/plan-codes'
import { listOutdatedSheets, listSheetsOf } from '~/features/rome/sheets.server'
import { writeRomeCodes } from '~/features/rome/write.server'
import { aGuideDraft, aGuidePage } from '../../factories/guide'
import { aMember, theMember } from '../../factories/member'

const now = new Date('2026-11-20T10:00:00Z')
const HEADER = 'code_rome,code_fiche_metier,code_ogr,libelle_code_rome,transition_eco'
const organiser = async () => theMember(await aMember())
const received = async (text: string | Buffer) =>
  receiveCodes({ bytes: Buffer.from(text as string), actor: await organiser() })
const stampOf = async () => (await previewCodes())?.stamp ?? ''
const all = () => db.select().from(romeCodes).orderBy(romeCodes.code)

async function imported(codes: [string, string][]) {
  await received(JSON.stringify(codes))
  return confirmCodes({ stamp: await stampOf(), actor: await organiser(), now })
}

/** As many codes as the official file of 2025 has, in its form. */
function anOfficialList(): [string, string][] {
  return Array.from({ length: 1584 }, (_, index) => [
    `${String.fromCharCode(65 + (index % 14))}${String(1000 + index)}`,
    `Conducteur / Conductrice d’engins nº ${index}`,
  ])
}

test('the official CSV is read by its columns, whatever their order', async () => {
  const lines = ['A1101,100,1,"Conducteur / Conductrice, engins",N', 'M1855,101,2,Développeur / Développeuse web,N']
  expect(await received(`\uFEFF${[HEADER, ...lines].join('\r\n')}`)).toEqual({ outcome: 'received' })
  expect((await previewCodes())?.planned).toEqual([
    { code: 'A1101', title: 'Conducteur / Conductrice, engins', change: 'added' },
    { code: 'M1855', title: 'Développeur / Développeuse web', change: 'added' },
  ])
  expect(await received('libelle_rome;code_rome\nAutre;M1855')).toEqual({ outcome: 'received' })
  expect((await previewCodes())?.planned).toMatchObject([{ code: 'M1855', title: 'Autre' }])
})

test('the whole list in JSON goes in, and a second time changes nothing', async () => {
  const list = anOfficialList()
  expect(await imported(list)).toBe('written')
  expect(await db.$count(romeCodes)).toBe(1584)
  await received(JSON.stringify(list))
  expect(countCodes((await previewCodes())?.planned ?? [])).toMatchObject({ unchanged: 1584, added: 0, gone: 0 })
})

test('what changes is told before it is written: new, renamed, gone, back', async () => {
  await imported([
    ['A1101', 'Un'],
    ['A1102', 'Deux'],
    ['A1103', 'Trois'],
  ])
  await imported([
    ['A1101', 'Un'],
    ['A1102', 'Deux'],
  ])
  await received(
    JSON.stringify([
      ['A1101', 'Un bis'],
      ['A1103', 'Trois'],
      ['A1104', 'Quatre'],
    ]),
  )
  expect((await previewCodes())?.planned).toEqual([
    { code: 'A1101', title: 'Un bis', change: 'renamed', before: 'Un' },
    { code: 'A1103', title: 'Trois', change: 'back' },
    { code: 'A1104', title: 'Quatre', change: 'added' },
    { code: 'A1102', title: 'Deux', change: 'gone' },
  ])
  expect((await all()).map(({ code }) => code)).toEqual(['A1101', 'A1102', 'A1103'])
  await confirmCodes({ stamp: await stampOf(), actor: await organiser(), now })
  expect(await all()).toEqual([
    { code: 'A1101', title: 'Un bis', goneAt: null },
    { code: 'A1102', title: 'Deux', goneAt: now },
    { code: 'A1103', title: 'Trois', goneAt: null },
    { code: 'A1104', title: 'Quatre', goneAt: null },
  ])
})

test('a sheet whose code is gone is told, before and after the import', async () => {
  await writeRomeCodes(
    [
      ['M1855', 'Développeur'],
      ['M1801', 'Administrateur'],
    ],
    db,
  )
  const sheet = await aGuidePage('job', { rome: 'M1855' })
  await aGuidePage('job', { feminine: 'Administratrice', masculine: 'Administrateur', rome: 'M1801' })
  const draft = await aGuideDraft('job', { feminine: 'Codeuse', masculine: 'Codeur', rome: 'M1855' })
  expect(await listSheetsOf(['M1855'])).toMatchObject([{ id: draft.id, code: 'M1855' }, { id: sheet.id }])
  expect(await listOutdatedSheets()).toEqual([])
  await imported([['M1801', 'Administrateur']])
  expect(await listOutdatedSheets()).toMatchObject([{ id: draft.id }, { id: sheet.id }])
})

test('lines in error are told with their number, the others go in', async () => {
  const lines = [
    'A1101,Un',
    'Z9999,Faux',
    'A1102,',
    'A1101,Un',
    'A1101,Autre',
    'a1103,Trois',
    `A1104,${'x'.repeat(301)}`,
  ]
  await received(['code_rome,libelle_rome', ...lines].join('\n'))
  const preview = await previewCodes()
  expect(preview?.planned.map(({ code }) => code)).toEqual(['A1101', 'A1103'])
  expect(preview?.faults.map(({ line }) => line)).toEqual([3, 4, 6, 8])
})

test('a file of anything else is refused with a sentence, and nothing waits', async () => {
  const files = [
    '',
    'nom,ville\nPix,Toulouse',
    'code_rome,libelle_rome',
    '[',
    '[1,2]',
    '[["A1101"]]',
    '{"A1101":"Un"}',
    '%PDF-1.7',
    Buffer.from([0, 1, 2, 0, 255, 254]),
    Buffer.alloc(10_000_001, 'A'),
    `[${'["A1101","x"],'.repeat(20_001)}["A1101","x"]]`,
  ]
  for (const file of files) {
    expect(await received(file)).toEqual({ outcome: 'unreadable', reason: expect.stringMatching(/\.$/) })
  }
  expect(await previewCodes()).toBeUndefined()
})

test('what is confirmed is the very file that was read over, once', async () => {
  await received('[["A1101","Un"]]')
  const stamp = await stampOf()
  await received('[["A1102","Deux"]]')
  const actor = await organiser()
  expect(await confirmCodes({ stamp, actor, now })).toBe('other')
  expect(await all()).toEqual([])
  await forgetCodes(actor)
  expect(await confirmCodes({ stamp, actor, now })).toBe('nothing')
  expect(await imported([['A1101', 'Un']])).toBe('written')
  const deeds = and(eq(auditEntries.subject, 'rome-file'), eq(auditEntries.verb, 'import'))
  expect(await db.$count(auditEntries, deeds)).toBe(1)
})
