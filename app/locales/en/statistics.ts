import type { Catalogue } from '../fr'

export const statistics: Catalogue['statistics'] = {}
