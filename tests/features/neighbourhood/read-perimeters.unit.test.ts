import { expect, test } from 'vitest'
import { readPerimeters } from '~/features/neighbourhood/read-perimeters.server'
import { perimetersArchive, perimetersFile } from '../../support/perimeters-file'

const EVERYWHERE = Array.from({ length: 1584 }, (_, index) => ({
  code: `QN${String(1 + (index % 95)).padStart(3, '0')}${String(Math.floor(index / 95)).padStart(2, '0')}M`,
  at: [-4 + (index % 40) * 0.2, 42.5 + Math.floor(index / 40) * 0.2] as [number, number],
}))
const ONE = {
  code: 'QN03107M',
  name: 'Grand Mirail',
  city: 'Toulouse',
  siren: '243100518',
  at: [1, 43] as [number, number],
}

test('the 1,584 neighbourhoods of the country are read, from the list or from the archive', async () => {
  const list = perimetersFile(EVERYWHERE)
  const read = readPerimeters(Buffer.from(list))
  expect(read).toHaveLength(1584)
  expect(readPerimeters(await perimetersArchive(list))).toEqual(read)
  expect(readPerimeters(await perimetersArchive(list, 'liste'))).toEqual(read)
})

test('a neighbourhood is of the area by the number of its metropolis', () => {
  const [here, elsewhere] = readPerimeters(Buffer.from(perimetersFile([ONE, { code: 'QN03101M' }])))
  expect(here).toMatchObject({ code: 'QN03107M', name: 'Grand Mirail', city: 'Toulouse', isInArea: true })
  expect(here?.outline[0]?.[0]?.[1]).toEqual([1.01, 43])
  expect(elsewhere?.isInArea).toBe(false)
})

test('polygons become outlines; names of older files are known too', () => {
  const ring = [
    [1, 43],
    [2, 43],
    [1, 44],
    [1, 43],
  ]
  const properties = { code: 'QP031001', nom: 'Bagatelle', communes: ['Toulouse', 'Blagnac'], epci: 243100518 }
  const list = {
    type: 'FeatureCollection',
    features: [{ properties, geometry: { type: 'Polygon', coordinates: [ring] } }],
  }
  expect(readPerimeters(Buffer.from(JSON.stringify(list)))).toEqual([
    { code: 'QP031001', name: 'Bagatelle', city: 'Toulouse, Blagnac', isInArea: true, outline: [[ring]] },
  ])
})

test('anything else is refused with a reason that can be read', async () => {
  const withGeometry = (geometry: unknown) =>
    perimetersFile([ONE]).replace(/"geometry":.*?\]\]\]\]\}/, `"geometry":${JSON.stringify(geometry)}`)
  const polygon = (...ring: unknown[]) => withGeometry({ type: 'Polygon', coordinates: [ring] })
  const refused: [string, string | Buffer][] = [
    ['est vide', ''],
    ['GeoJSON', 'code;nom'],
    ['1 à 5\u00a0000', '{"type":"FeatureCollection","features":[]}'],
    ['1 à 5\u00a0000', '{"type":"Feature"}'],
    ['UTF-8', Buffer.from([0x7b, 0xe9, 0x7d])],
    ['n°\u00a01', perimetersFile([{ ...ONE, code: '31' }])],
    ['n°\u00a02', perimetersFile([ONE, { code: 'QN03108M', name: '' }])],
    ['deux fois', perimetersFile([ONE, ONE])],
    ['QN03107M', perimetersFile([{ ...ONE, at: [574000, 6279000] }])],
    ['QN03107M', polygon([1, 43], [2, 43], [1, 44], [1.5, 43])],
    ['QN03107M', polygon([1, 43], [2, 43], [1, 43])],
    ['QN03107M', polygon([1, 43], ['2', 43], [1, 44], [1, 43])],
    ['QN03107M', withGeometry({ type: 'Point', coordinates: [1, 43] })],
    ['QN03107M', withGeometry(null)],
    ['aucune liste', (await perimetersArchive('{}')).subarray(0, 200)],
  ]
  for (const [reason, file] of refused) expect(() => readPerimeters(Buffer.from(file))).toThrow(reason)
})

test('a list that swells beyond what we read is refused before it is parsed', async () => {
  const swollen = `{"type":"FeatureCollection","features":[${' '.repeat(21_000_000)}]}`
  expect(() => readPerimeters(Buffer.from(swollen))).toThrow('20\u00a0Mo')
  const archive = await perimetersArchive(swollen)
  expect(archive.length).toBeLessThan(1_000_000)
  expect(() => readPerimeters(archive)).toThrow('20\u00a0Mo')
})
