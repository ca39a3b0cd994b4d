import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { createElement } from 'react'
import { expect, test, vi } from 'vitest'
import * as entry from '~/entry.server'
import { handleDataRequest } from '~/entry.server'
import { ErrorBoundary, Layout } from '~/root'

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

function Failing(): never {
  throw new RangeError('Of Samira')
}

/** The application, whose only page fails when it is drawn. */
const failing: ServerBuild = {
  entry: { module: entry },
  routes: {
    root: {
      ...{ id: 'root', path: '' },
      module: { default: () => createElement('main', {}, createElement(Failing)), Layout, ErrorBoundary },
    },
  },
  assets: {
    ...{ entry: { imports: [], module: '' }, url: '', version: '' },
    routes: {
      root: {
        ...{ id: 'root', path: '', module: '', hasErrorBoundary: true },
        ...{ hasAction: false, hasLoader: false, hasClientAction: false, hasClientLoader: false },
      },
    },
  },
  ...{ publicPath: '/', assetsBuildDirectory: '', isSpaMode: false, mode: 'production' },
  future: {} as ServerBuild['future'],
}

test('a page that fails while it is drawn is an error page, and the process lives', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const escaped = vi.fn()
  process.on('unhandledRejection', escaped)

  const ask = createRequestHandler(failing, 'production')
  const answer = await ask(new Request('http://localhost:3000/'), { cspNonce: '', asksTooOften: false })
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain('</html>')
  await new Promise(done => setTimeout(done))
  expect(escaped).not.toHaveBeenCalled()
  expect(told.mock.calls.join()).toContain('RangeError')
  expect(told.mock.calls.join()).not.toContain('Samira')

  process.off('unhandledRejection', escaped)
  told.mockRestore()
})
