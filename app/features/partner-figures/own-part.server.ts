import type { ShownActivity } from '~/features/statistics/activity-figures'
import type { PublicFigures } from '~/features/statistics/public-figures.server'
import { type HostedActivity, listHosted } from './queries.server'
import { type ShownRecruitment, shownRecruitment } from './recruitment'
import { countRecruitment } from './recruitment.server'

type Numbers = Pick<ShownActivity, 'confirmed' | 'waiting' | 'givenBack' | 'attended' | 'isCounted'>
export type OwnActivity = HostedActivity & { numbers: Numbers | undefined }
export type OwnPart = {
  activities: OwnActivity[]
  /** Undefined for who recruits at no after-work of the edition, and until the figures are frozen. */
  recruitment: ShownRecruitment | undefined
}

/**
 * An organisation's own part in an edition. The numbers of its activities are those of the public figures, which hide the
 * small ones: once frozen, never before. Four statements at most, whatever it holds.
 */
export async function findOwnPart(
  organisationId: string,
  editionId: string,
  shown: PublicFigures | undefined,
): Promise<OwnPart> {
  const frozen = shown?.kind === 'counted' && shown.frozen ? shown : undefined
  const [hosted, recruitment] = await Promise.all([
    listHosted(organisationId, editionId),
    frozen?.figures && countRecruitment(organisationId, editionId),
  ])
  const published = frozen?.figures?.activities ?? []
  return {
    activities: hosted.map(activity => ({ ...activity, numbers: published.find(({ id }) => id === activity.id) })),
    recruitment: recruitment && frozen && shownRecruitment(recruitment, frozen.threshold),
  }
}
