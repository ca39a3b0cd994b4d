import { type Acting, canOrganiseEverything } from '~/features/account/policy'

/** Gives an organisation an address to its figures: it shows all its editions, so whoever runs one alone does not. */
export function canShareFigures(member: Acting): boolean {
  return canOrganiseEverything(member)
}
