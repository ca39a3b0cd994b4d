import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Place = { position?: number[]; type?: string; score?: number; city?: string; postcode?: string; citycode?: string }

/** What the national geocoder answers of one place; of none without any. */
export function geocoderAnswer(...places: Place[]): string {
  const features = places.map(
    ({ position = [1.3997, 43.5727], type = 'housenumber', score = 0.93, ...properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: position },
      properties: { label: '8 Place Abbal 31100 Toulouse', type, score, ...TOULOUSE, ...properties },
    }),
  )
  return JSON.stringify({ type: 'FeatureCollection', features, query: 'place abbal' })
}

const TOULOUSE = { city: 'Toulouse', postcode: '31100', citycode: '31555' }

/** A geocoder of our own: answers what `answer` does, and remembers what it was asked. */
export async function startGeocoder(answer: (response: ServerResponse) => void) {
  const asked: string[] = []
  const state = { answer }
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    state.answer(response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop,
    answerWith: (next: typeof answer) => {
      state.answer = next
    },
  }
}
