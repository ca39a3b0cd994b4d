import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under an edition of the members' space: what is printed for the door. */
export const paperAddresses: RouteConfigEntry[] = [
  route('papiers', 'routes/papers/papers.tsx'),
  route('papiers/:paper', 'routes/papers/file.ts'),
]
