import { zip } from '~/lib/zip.server'

type Given = { code: string; name?: string; city?: string; siren?: string; at?: [number, number]; side?: number }

/** A list as the official file gives it: squares, west and south corners first. */
export function perimetersFile(neighbourhoods: readonly Given[]): string {
  const features = neighbourhoods.map(
    ({ code, name = `Quartier ${code}`, city = 'Ailleurs', siren = '200068641', ...shape }) => ({
      type: 'Feature',
      properties: { code_qp: code, lib_qp: name, insee_com: '01053', lib_com: city, siren_epci: siren },
      geometry: { type: 'MultiPolygon', coordinates: [[squareRing(shape)]] },
    }),
  )
  return JSON.stringify({ type: 'FeatureCollection', name: 'QP2024_France_Hexagonale_Outre_Mer_WGS84', features })
}

/** The same in an archive, beside the formats that we do not read. */
export async function perimetersArchive(
  list: string,
  name = 'QP2024_France_Hexagonale_Outre_Mer_WGS84',
): Promise<Buffer> {
  const parts: Buffer[] = []
  const entries = [
    { name: 'SHP/QP2024.shp', content: ['binary'.repeat(5000)] },
    { name: 'GEOJSON/QP2024_France_Hexagonale_LB93.geojson', content: ['{}'] },
    { name: `GEOJSON/${name}.geojson`, content: [list] },
  ]
  for await (const part of zip(entries)) parts.push(part)
  return Buffer.concat(parts)
}

function squareRing({ at: [west, south] = [5, 46], side = 0.01 }: Pick<Given, 'at' | 'side'>) {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ]
}
