import { db, rows } from 'db/client.server'
import { auditEntries } from 'db/schema/audit'
import { perimeters, priorityNeighbourhoods } from 'db/schema/neighbourhoods'
import { storedFiles } from 'db/schema/organisations'
import { NEIGHBOURHOODS } from 'db/seed/neighbourhoods'
import { seedReference } from 'db/seed/reference.server'
import { asc, eq, notInArray, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { locate } from '~/features/neighbourhood/locate.server'
import { action as confirm } from '~/routes/neighbourhoods/confirmation'
import { action as forget } from '~/routes/neighbourhoods/forgetting'
import Neighbourhoods, { action, loader } from '~/routes/neighbourhoods/list'
import Waiting, { loader as waitingLoader } from '~/routes/neighbourhoods/waiting'
import { aSignedInMember } from '../../factories/member'
import { answerOf, call, statusOf } from '../../support/call'
import { perimetersFile } from '../../support/perimeters-file'
import { renderPage } from '../../support/render-page'

const AREA = { city: 'Toulouse', siren: '243100518' }
const ABBAL = [1.3997, 43.5727]
let cookie: string

beforeEach(async () => {
  await seedReference()
  cookie = await aSignedInMember()
})
// Neighbourhoods stay from one test file to the next: those that are imported here do not.
afterEach(async () => {
  const codes = NEIGHBOURHOODS.map(({ code }) => code)
  await db.delete(perimeters)
  await db.delete(priorityNeighbourhoods).where(notInArray(priorityNeighbourhoods.code, codes))
  await db.update(priorityNeighbourhoods).set({ inForceFrom: '2024-01-01', inForceUntil: null })
})

async function send(list: string, day = '2030-01-01') {
  const form = new FormData()
  form.set('day', day)
  form.set('file', new File([list], 'QP.geojson'))
  return answerOf(action(call('/organisation/quartiers', { cookie, form })))
}
const read = () => waitingLoader(call('/organisation/quartiers/import', { cookie }))
const confirmRead = async (stamp?: string) =>
  (await confirm(call('/', { cookie, form: { stamp: stamp ?? (await read()).stamp } }))).headers.get('Location')
const everyPerimeter = () => db.select().from(perimeters).orderBy(asc(perimeters.code), asc(perimeters.inForceFrom))

test('the page shows what is in force, the share of the area’s people, and names the official file', async () => {
  const page = await renderPage(Neighbourhoods, await loader(call('/organisation/quartiers', { cookie })))
  expect(page).toContain('1. Grand Mirail')
  expect(page).toContain('76\u202f920 personnes y habitent, soit 9\u00a0%')
  expect(page).toContain('5a561801c751df42d7fca9b6')
  expect(page).not.toContain('attend d’être relu')
})

test('nothing is written before it is confirmed, and the former perimeter then ends that day', async () => {
  const before = await everyPerimeter()
  const answer = await send(
    perimetersFile([
      { ...AREA, code: 'QN03107M', name: 'Le Grand Mirail', at: [1.39, 43.56], side: 0.02 },
      { ...AREA, code: 'QN03150N', name: 'Nouveau', at: [1.5, 43.7] },
    ]),
  )
  expect((answer as Response).headers.get('Location')).toBe('/organisation/quartiers/import')
  expect(await everyPerimeter()).toEqual(before)
  expect((await read()).counts).toEqual({ added: 1, changed: 1, corrected: 0, ended: 15, kept: 0, unchanged: 0 })
  const page = await renderPage(Waiting, await read())
  expect(page).toContain('Nouveau')
  expect(page).toContain('Ginestous')
  expect(page).toMatch(/mardi\s1(er)?\sjanvier\s2030/)

  expect(await confirmRead()).toBe('/organisation/quartiers?fait=importe')
  const [former, fresh] = (await everyPerimeter()).filter(({ code }) => code === 'QN03107M')
  const [was] = before.filter(({ code }) => code === 'QN03107M')
  expect(former).toEqual({ ...was, inForceUntil: '2030-01-01' })
  expect(fresh).toMatchObject({ inForceFrom: '2030-01-01', inForceUntil: null, west: 1.39 })
  expect(await locate([1.505, 43.705], '2029-12-31')).toBeUndefined()
  expect(await locate([1.505, 43.705], '2030-01-01')).toBe('QN03150N')
  expect(await locate(ABBAL, '2026-10-08')).toBe('QN03107M')
  expect(await locate([1.4408, 43.5792], '2026-10-08')).toBe('QN03109M')
  expect(await locate([1.4408, 43.5792], '2030-01-01')).toBeUndefined()

  const named = await db.select().from(priorityNeighbourhoods).where(eq(priorityNeighbourhoods.isInArea, true))
  const of = (code: string) => named.find(one => one.code === code)
  expect(of('QN03107M')).toMatchObject({ name: 'Grand Mirail', inForceFrom: '2024-01-01', inForceUntil: null })
  expect(of('QN03150N')).toMatchObject({ name: 'Nouveau', population: null, inForceFrom: '2030-01-01' })
  expect(of('QN03109M')).toMatchObject({ inForceFrom: '2024-01-01', inForceUntil: '2030-01-01' })
})

test('the whole country is imported at once; the same file again brings nothing', async () => {
  const everywhere = perimetersFile(
    Array.from({ length: 1584 }, (_, index) => ({
      code: `QN${String(1 + (index % 30)).padStart(3, '0')}${String(Math.floor(index / 30)).padStart(2, '0')}M`,
      at: [-4 + (index % 40) * 0.1, 46.5 + Math.floor(index / 40) * 0.1] as [number, number],
    })),
  )
  await send(everywhere, '2024-01-01')
  expect((await read()).counts).toMatchObject({ added: 1584, ended: 0, unchanged: 0 })
  const { changes, untold } = await read()
  expect([changes.length, untold]).toEqual([200, 1384])
  await confirmRead()
  expect(await db.$count(perimeters)).toBe(1600)
  const page = await renderPage(Neighbourhoods, await loader(call('/organisation/quartiers', { cookie })))
  expect(page).toContain('1\u202f584 autres quartiers')

  await send(everywhere, '2024-01-01')
  expect((await read()).counts).toMatchObject({ added: 0, unchanged: 1584 })
  expect(await renderPage(Waiting, await read())).not.toContain('Importer ces périmètres')
})

test('a correction for the very same day replaces the outline, and nothing else', async () => {
  const before = await everyPerimeter()
  await send(perimetersFile([{ ...AREA, code: 'QN03107M', at: [1.39, 43.56], side: 0.02 }]), '2024-01-01')
  expect((await read()).counts).toMatchObject({ corrected: 1, ended: 0, kept: 15 })
  await confirmRead()
  const after = await everyPerimeter()
  expect(after).toHaveLength(16)
  expect(
    after.filter((one, index) => JSON.stringify(one) !== JSON.stringify(before[index])).map(one => one.code),
  ).toEqual(['QN03107M'])
})

test('what is confirmed is what was read: another file that came meanwhile is to be read first', async () => {
  await send(perimetersFile([{ code: 'QN03101M' }]))
  const { stamp } = await read()
  await send(perimetersFile([{ code: 'QN03102M' }]))
  expect(await confirmRead(stamp)).toBe('/organisation/quartiers/import?autre')
  expect(await db.$count(perimeters)).toBe(16)
})

test('confirmed twice at once, a file is written once', async () => {
  await send(perimetersFile([{ code: 'QN00101M' }]))
  const { stamp } = await read()
  await Promise.all([confirmRead(stamp), confirmRead(stamp)])
  expect(await db.$count(perimeters)).toBe(17)
  expect(await confirmRead(stamp)).toBe('/organisation/quartiers?fait=rien')
})

test('a file given up leaves nothing', async () => {
  await send(perimetersFile([{ code: 'QN00101M' }]))
  expect(await db.$count(storedFiles)).toBe(1)
  await forget(call('/', { cookie, form: {} }))
  expect(await db.$count(storedFiles)).toBe(0)
  expect(await statusOf(waitingLoader(call('/', { cookie })))).toBe(302)
  expect(await db.$count(perimeters)).toBe(16)
})

test('a bad file or a bad day is refused beside its field, and the day is kept', async () => {
  expect(await send('rien')).toMatchObject({
    init: { status: 422 },
    data: { reply: { initialValue: { day: '2030-01-01' }, error: { file: [expect.stringContaining('GeoJSON')] } } },
  })
  for (const day of ['', '2030-02-30', '1999-01-01', 'demain']) {
    expect(await send(perimetersFile([{ code: 'QN00101M' }]), day)).toMatchObject({
      init: { status: 422 },
      data: { reply: { initialValue: { day }, error: { day: [expect.stringMatching(/^Écrivez un jour/)] } } },
    })
  }
  const empty = answerOf(action(call('/', { cookie, form: { day: '2030-01-01' } })))
  expect(await empty).toMatchObject({
    init: { status: 422 },
    data: { reply: { error: { file: ['Choisissez un fichier.'] } } },
  })
  expect(await db.$count(storedFiles)).toBe(0)
})

test('each step leaves who did it in the journal, with counts alone', async () => {
  await send(perimetersFile([{ code: 'QN00101M' }]))
  await confirmRead()
  const entries = await db.select().from(auditEntries).where(sql`subject in ('perimeter', 'perimeters-file')`)
  expect(entries.map(({ verb, subject }) => `${verb} ${subject}`).sort()).toEqual([
    'create perimeters-file',
    'import perimeter',
  ])
  expect(entries.find(({ verb }) => verb === 'import')?.after).toMatchObject({
    added: 1,
    ended: 0,
    inForceFrom: '2030-01-01',
  })
})

test('the page takes the same statements for one neighbourhood and for many', async () => {
  const { countStatements } = await import('../../support/count-statements')
  const ask = () => loader(call('/organisation/quartiers', { cookie }))
  const many = await countStatements(ask)
  await rows(sql`delete from perimeters where code <> 'QN03107M'`)
  expect(await countStatements(ask)).toBe(many)
})
