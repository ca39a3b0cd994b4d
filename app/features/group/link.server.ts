import { config } from '~/lib/config.server'
import { secretIds } from '~/lib/secret-id.server'

const links = secretIds('group-link')

/** The address of a group's page, from the root of the site: whoever has it changes the list. */
export function groupPath(groupId: string): string {
  return `/groupes/${links.secretOf(groupId)}`
}

/** The whole address, to send to the adviser alone. */
export function groupAddress(groupId: string): string {
  return config.appUrl + groupPath(groupId)
}

/** The group that a secret names, whatever became of it. */
export function findGroupIdBySecret(secret: string | undefined): string | undefined {
  return links.findIdBySecret(secret)
}
