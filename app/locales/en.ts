import { afterWork } from './en/after-work'
import { common } from './en/common'
import { edition } from './en/edition'
import { enrolment } from './en/enrolment'
import { legal } from './en/legal'
import { proposal } from './en/proposal'
import { registration } from './en/registration'
import { statistics } from './en/statistics'
import { ticket } from './en/ticket'
import type { Catalogue } from './fr'

export const en: Catalogue = {
  afterWork,
  common,
  edition,
  enrolment,
  legal,
  proposal,
  registration,
  statistics,
  ticket,
}
