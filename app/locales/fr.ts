import { afterWork } from './fr/after-work'
import { areaMap } from './fr/area-map'
import { common } from './fr/common'
import { comparison } from './fr/comparison'
import { edition } from './fr/edition'
import { enrolment } from './fr/enrolment'
import { groups } from './fr/groups'
import { orientation } from './fr/guide/orientation'
import { guide } from './fr/guide/pages'
import { quiz } from './fr/guide/quiz'
import { search } from './fr/guide/search'
import { structures } from './fr/guide/structures'
import { impact } from './fr/impact'
import { legal } from './fr/legal'
import { partner } from './fr/partner'
import { passport } from './fr/passport'
import { proposal } from './fr/proposal'
import { registration } from './fr/registration'
import { report } from './fr/report'
import { statistics } from './fr/statistics'
import { ticket } from './fr/ticket'
import { attestation } from './fr/visit/attestation'
import { outcome } from './fr/visit/outcome'
import { survey } from './fr/visit/survey'

export const fr = {
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

/** Every other language says the same things: same keys, other words. */
export type Catalogue = Words<typeof fr>

type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> }
