import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export const alias = Object.fromEntries(
  [
    ['~', 'app'],
    ['db', 'db'],
    ['emails', 'emails'],
  ].map(([name, folder]) => [name, fileURLToPath(new URL(folder as string, import.meta.url))]),
)

/** Addresses without a page leave an empty file in the browser's part; packages carry notes that are for other tools. */
const HARMLESS = ['EMPTY_BUNDLE', 'INVALID_ANNOTATION']

export default defineConfig({
  plugins: [remix(remixConfig), tailwindcss()],
  resolve: { alias },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Read once all is built, to know what the door keeps.
    manifest: true,
    rollupOptions: { onwarn: (warning, warn) => (HARMLESS.includes(warning.code ?? '') ? undefined : warn(warning)) },
  },
  // Bundled, so that what a message does not use of it is not loaded.
  ssr: { noExternal: [/^@react-email\//] },
})
