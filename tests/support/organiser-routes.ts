import type { RouteConfigEntry } from '@remix-run/route-config'
import type { FunctionComponent } from 'react'
import routes from '~/routes'

type Route = (args: unknown) => Promise<unknown>
export type RouteModule = { loader?: Route; action?: Route; default?: FunctionComponent }
export type OrganiserRoute = { path: string; module: () => Promise<RouteModule> }

const modules = import.meta.glob<RouteModule>('../../app/routes/**/*.{ts,tsx}')

/** Every address under /organisation, as app/routes.ts gives it, with the file behind it; layouts aside. */
export async function organiserRoutes(): Promise<OrganiserRoute[]> {
  const found = flatten(await routes, '')
  return found
    .filter(({ path }) => /^\/organisation(\/|$)/.test(path))
    .map(({ path, file }) => {
      const module = modules[`../../app/${file}`]
      if (!module) throw new Error(`No file ${file}`)
      return { path: path.replace('/organisation', '') || '/', module }
    })
}

function flatten(entries: RouteConfigEntry[], parent: string): { path: string; file: string }[] {
  return entries.flatMap(({ path, file, children }) => {
    const own = path ? `${parent}/${path}` : parent
    return children ? flatten(children, own) : [{ path: own, file }]
  })
}
