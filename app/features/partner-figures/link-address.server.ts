import { config } from '~/lib/config.server'
import { secretIds } from '~/lib/secret-id.server'

const links = secretIds('partner-link')

/** The address of an organisation's figures, from the root of the site: whoever has it reads them. */
export function partnerPath(linkId: string): string {
  return `/partenaires/${links.secretOf(linkId)}`
}

/** The whole address, to send. */
export function partnerAddress(linkId: string): string {
  return config.appUrl + partnerPath(linkId)
}

/** The link that a secret names, whatever became of it. */
export function findLinkIdBySecret(secret: string | undefined): string | undefined {
  return links.findIdBySecret(secret)
}
