import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

/** Under /organisation/lieux: where editions are held, and their rooms. */
export const venueAddresses: RouteConfigEntry[] = [
  index('routes/venues/list.tsx'),
  route('nouveau', 'routes/venues/new.tsx'),
  route(':venue', 'routes/venues/venue.tsx'),
  route(':venue/salles/nouvelle', 'routes/venues/new-room.tsx'),
  route(':venue/salles/:room', 'routes/venues/room.tsx'),
  route(':venue/salles/:room/retrait', 'routes/venues/room-removal.tsx'),
]
