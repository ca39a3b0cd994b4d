import type { Catalogue } from '../fr'

export const registration: Catalogue['registration'] = {}
