import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { expect, it } from 'vitest'
import { areaOf, routesWithin } from '~/areas.server'
import routes from '~/routes'

type Route = { path?: string; index?: true; parentId?: string }
type Branch = Parameters<typeof matchRoutes>[0][number]

const all = manifestOf(await routes)
const addresses = Object.keys(all).map(addressOf)
const areas = new Map(addresses.map(address => [areaOf(address), routesWithin(all, areaOf(address))]))

it('an address matches among those of its area what it matches among all', () => {
  const everything = branches(all)
  for (const [area, part] of areas) {
    const few = branches(part)
    for (const address of addresses.filter(address => areaOf(address) === area)) {
      for (const written of [address, `${address}/`, `${address}/nulle-part`]) {
        expect(matched(few, written), written).toEqual(matched(everything, written))
      }
    }
  }
})

it('what Remix asks to have an address’s data is of the same area', () => {
  for (const address of addresses.filter(address => address !== '/')) {
    expect(areaOf(`${address}.data`)).toBe(areaOf(address))
  }
})

it('an area has few addresses but its own', () => {
  const size = (area: string) => Object.keys(areas.get(area) ?? all).length
  expect(size('')).toBeLessThan(10)
  for (const area of areas.keys()) {
    expect(size(area) - addresses.filter(address => areaOf(address) === area).length).toBeLessThan(10)
  }
})

function manifestOf(entries: RouteConfigEntry[], parentId = 'root'): Record<string, Route> {
  return Object.assign(
    { root: {} },
    ...entries.map(({ file, path, index, children }) => ({
      [file]: { path, index, parentId },
      ...manifestOf(children ?? [], file),
    })),
  )
}

function branches(manifest: Record<string, Route>, parentId?: string): Branch[] {
  return Object.entries(manifest)
    .filter(([, route]) => route.parentId === parentId)
    .map(([id, { path, index }]) => ({ id, path, ...(index ? { index } : { children: branches(manifest, id) }) }))
}

function matched(few: Branch[], address: string) {
  return matchRoutes(few, address)?.map(({ route }) => route.id)
}

/** An address that the route answers: each part that may be anything is a word. */
function addressOf(id: string): string {
  const words: string[] = []
  for (let at: string | undefined = id; at; at = all[at]?.parentId) words.unshift(all[at]?.path ?? '')
  return `/${words.filter(Boolean).join('/')}`.replace(/:\w+|\*/g, 'un-mot')
}
