import type { ShownActivity } from '~/features/statistics/activity-figures'
import { findFrozen } from '~/features/statistics/freeze.server'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { type HostedActivity, listHosted } from './queries.server'
import { type ShownRecruitment, shownRecruitment } from './recruitment'

type Numbers = Pick<ShownActivity, 'confirmed' | 'waiting' | 'givenBack' | 'attended' | 'isCounted'>
export type OwnActivity = HostedActivity & { numbers: Numbers | undefined }
export type OwnPart = {
  activities: OwnActivity[]
  /** Undefined for who recruits at no after-work of the edition, and until the figures are frozen. */
  recruitment: ShownRecruitment | undefined
}

/**
 * An organisation's own part in an edition. Its numbers are those of the frozen figures, the small ones hidden, as in the public
 * ones: nothing before the freeze, and the same at each reading.
 */
export async function findOwnPart(
  organisationId: string,
  editionId: string,
  shown: PublicFigures | undefined,
): Promise<OwnPart> {
  const [hosted, frozen] = await Promise.all([
    listHosted(organisationId, editionId),
    shown?.kind === 'counted' && shown.figures ? findFrozen(editionId) : undefined,
  ])
  const published = (shown?.kind === 'counted' && shown.figures?.activities) || []
  const recruitment = frozen?.figures.recruitments[organisationId]
  return {
    activities: hosted.map(activity => ({ ...activity, numbers: published.find(({ id }) => id === activity.id) })),
    recruitment: frozen && recruitment && shownRecruitment(recruitment, frozen.threshold),
  }
}
