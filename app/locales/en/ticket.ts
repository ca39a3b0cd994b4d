import type { Catalogue } from '../fr'

export const ticket: Catalogue['ticket'] = {}
