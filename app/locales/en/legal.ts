import type { Catalogue } from '../fr'

export const legal: Catalogue['legal'] = {}
