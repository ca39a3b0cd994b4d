import { common } from './en/common'
import { edition } from './en/edition'
import { legal } from './en/legal'
import { registration } from './en/registration'
import { statistics } from './en/statistics'
import { ticket } from './en/ticket'
import type { Catalogue } from './fr'

export const en: Catalogue = { common, edition, legal, registration, statistics, ticket }
