import type { GuideKind } from 'db/schema/words'
import { type Acting, canOrganiseEverything } from '~/features/account/policy'

/** Writes, publishes and withdraws pages of the guide, and decides on proposed changes. */
export function canEditGuide(member: Acting): boolean {
  return canOrganiseEverything(member)
}

/** Proposes other words for a page of the guide: partners and advisers, and whoever may write them anyway. */
export function canProposeGuideChange(member: Acting): boolean {
  const roles = [member.role, ...Object.values(member.editionRoles)]
  return roles.some(role => role === 'partner' || role === 'adviser' || role === 'organiser')
}

/** True for the kinds that may be read before anybody has checked them: they then say "à vérifier". */
export function canSkipReview(kind: GuideKind): boolean {
  return kind === 'structure' || kind === 'resource' || kind === 'training'
}
