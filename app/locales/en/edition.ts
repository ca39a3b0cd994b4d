import type { Catalogue } from '../fr'

export const edition: Catalogue['edition'] = {}
