import type { ServerBuild } from '@remix-run/node'

// Read by server.ts itself: nothing of app/ or db/ is imported here.

type Route = { path?: string; parentId?: string }
type Routes<T extends Route> = Record<string, T>

/** The first word of an address, without what Remix adds to ask for its data. */
export function areaOf(pathname: string): string {
  return pathname.split('/')[1]?.replace(/\.data$/, '') ?? ''
}

/**
 * The build in parts, each with the addresses of one area and those that any address may match. Several times a request, Remix
 * compares the address with all those it was given, in an order that it finds anew: hundreds cost more than most pages.
 */
export function buildsByArea(build: ServerBuild): Map<string, ServerBuild> {
  const areas = new Set(Object.keys(build.routes).map(id => areaOf(fullPath(build.routes, id))))
  const part = (area: string): ServerBuild => ({
    ...build,
    routes: routesWithin(build.routes, area),
    assets: { ...build.assets, routes: routesWithin(build.assets.routes, area) },
  })
  return new Map([...areas].map(area => [area, part(area)]))
}

/** The routes whose address begins with the area, or with anything, and the layouts around them. */
export function routesWithin<T extends Route>(routes: Routes<T>, area: string): Routes<T> {
  const within = Object.keys(routes).filter(id => [area, '*'].includes(areaOf(fullPath(routes, id))))
  const kept = new Set(within.flatMap(id => lineage(routes, id)))
  return Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)))
}

function fullPath<T extends Route>(routes: Routes<T>, id: string): string {
  const words = lineage(routes, id).map(id => routes[id]?.path)
  return `/${words.filter(Boolean).reverse().join('/')}`
}

/** A route and all that stand around it, from the inside. */
function lineage<T extends Route>(routes: Routes<T>, id: string): string[] {
  const parentId = routes[id]?.parentId
  return [id, ...(parentId ? lineage(routes, parentId) : [])]
}
