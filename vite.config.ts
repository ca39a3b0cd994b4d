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

export default defineConfig({
  plugins: [remix(remixConfig), tailwindcss()],
  resolve: { alias },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Read once all is built, to know what the door keeps.
    manifest: true,
    // Addresses without a page leave an empty file in the browser's part: nothing to warn of.
    rollupOptions: { onwarn: (warning, warn) => (warning.code === 'EMPTY_BUNDLE' ? undefined : warn(warning)) },
  },
  // Bundled, so that what a message does not use of it is not loaded.
  ssr: { noExternal: [/^@react-email\//] },
})
