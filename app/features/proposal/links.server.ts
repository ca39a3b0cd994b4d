import { config } from '~/lib/config.server'
import { secretIds } from '~/lib/secret-id.server'

const calls = secretIds('call')
const proposals = secretIds('proposal')

/** The address of an edition's call for participation, from the root of the site: sent to whom the organisers choose. */
export function callPath(editionId: string): string {
  return `/appel/${calls.secretOf(editionId)}`
}

/** The whole address of an edition's call for participation. */
export function callLink(editionId: string): string {
  return config.appUrl + callPath(editionId)
}

/** The edition whose call a secret opens. */
export function findEditionIdByCall(secret: string | undefined): string | undefined {
  return calls.findIdBySecret(secret)
}

/** The address of a proposal's own page, from the root of the site: for its author alone. */
export function proposalPath(proposalId: string): string {
  return `/propositions/${proposals.secretOf(proposalId)}`
}

/** The whole address of a proposal's own page. */
export function proposalLink(proposalId: string): string {
  return config.appUrl + proposalPath(proposalId)
}

/** The proposal that a secret opens. */
export function findProposalIdBySecret(secret: string | undefined): string | undefined {
  return proposals.findIdBySecret(secret)
}
