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
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // Bundled, so that what a message does not use of it is not loaded.
  ssr: { noExternal: [/^@react-email\//] },
})
