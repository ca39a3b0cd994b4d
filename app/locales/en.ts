import { afterWork } from './en/after-work'
import { areaMap } from './en/area-map'
import { common } from './en/common'
import { comparison } from './en/comparison'
import { edition } from './en/edition'
import { enrolment } from './en/enrolment'
import { groups } from './en/groups'
import { orientation } from './en/guide/orientation'
import { guide } from './en/guide/pages'
import { quiz } from './en/guide/quiz'
import { search } from './en/guide/search'
import { structures } from './en/guide/structures'
import { impact } from './en/impact'
import { legal } from './en/legal'
import { partner } from './en/partner'
import { passport } from './en/passport'
import { proposal } from './en/proposal'
import { registration } from './en/registration'
import { report } from './en/report'
import { statistics } from './en/statistics'
import { ticket } from './en/ticket'
import { attestation } from './en/visit/attestation'
import { outcome } from './en/visit/outcome'
import { survey } from './en/visit/survey'
import type { Catalogue } from './fr'

export const en: Catalogue = {
  afterWork,
  areaMap,
  attestation,
  common,
  comparison,
  edition,
  enrolment,
  groups,
  guide,
  impact,
  legal,
  orientation,
  outcome,
  partner,
  passport,
  proposal,
  quiz,
  registration,
  report,
  search,
  statistics,
  structures,
  survey,
  ticket,
}
