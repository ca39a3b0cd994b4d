import { expect, test } from 'vitest'
import { handleDataRequest } from '~/entry.server'

const cachingOf = (path: string, headers?: HeadersInit) =>
  handleDataRequest(new Response('', { headers }), {
    request: new Request(`http://localhost:3000${path}`),
  }).headers.get('Cache-Control')

test('what a member reads is kept in no cache, whatever the case of its address', () => {
  for (const path of ['/organisation', '/organisation/compte', '/Organisation/editions/x/accueil', '/connexion/x']) {
    expect(cachingOf(path)).toBe('no-store')
  }
  expect(cachingOf('/editions')).toBeNull()
  expect(cachingOf('/organisation', { 'Cache-Control': 'private' })).toBe('private')
})
