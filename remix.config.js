import { writeServiceWorker } from './app/routes/door/offline/precache.server.ts'

/** Remix's options; vite.config.ts hands them to the plugin. @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  buildDirectory: process.env.BUILD_DIR ?? 'build',
  buildEnd: writeServiceWorker,
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}
