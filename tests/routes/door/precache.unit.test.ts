import { expect, test } from 'vitest'
import { filesOf } from '~/routes/door/offline/precache.server'

const MANIFEST = {
  'node_modules/dev/entry.client.js': { file: 'assets/entry.js', imports: ['_react.js'] },
  'app/root.tsx?__remix-build-client-route': {
    file: 'assets/root.js',
    imports: ['_react.js'],
    assets: ['assets/all.css'],
  },
  'app/routes/door/phone.tsx?__remix-build-client-route': {
    file: 'assets/phone.js',
    imports: ['_react.js', '_shared.js'],
    dynamicImports: ['node_modules/zxing-wasm/reader.js', 'node_modules/signature.js'],
    assets: ['assets/reader.wasm'],
  },
  'app/routes/site/home.tsx?__remix-build-client-route': {
    file: 'assets/home.js',
    imports: ['_react.js', '_chart.js'],
  },
  '_react.js': { file: 'assets/react.js' },
  '_shared.js': { file: 'assets/shared.js', imports: ['_react.js', '_deep.js'], css: ['assets/shared.css'] },
  '_deep.js': { file: 'assets/deep.js' },
  '_chart.js': { file: 'assets/chart.js' },
  'node_modules/zxing-wasm/reader.js': { file: 'assets/reader.js' },
  'node_modules/signature.js': { file: 'assets/signature.js' },
}

test('the door keeps what its page loads, at once and later, and nothing of the other pages', () => {
  expect(filesOf(MANIFEST, [{ file: 'routes/door/phone.tsx' }]).shell).toEqual([
    'assets/all.css',
    'assets/deep.js',
    'assets/entry.js',
    'assets/phone.js',
    'assets/react.js',
    'assets/root.js',
    'assets/shared.css',
    'assets/shared.js',
    'assets/signature.js',
  ])
})

test('the fallback decoder is kept apart: a browser that reads QR does not load it', () => {
  expect(filesOf(MANIFEST, [{ file: 'routes/door/phone.tsx' }]).decoder).toEqual([
    'assets/reader.js',
    'assets/reader.wasm',
  ])
})
