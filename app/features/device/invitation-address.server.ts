import type { DeviceInvitation } from 'db/schema/devices'
import { config } from '~/lib/config.server'
import { secretIds } from '~/lib/secret-id.server'

const secrets = secretIds('device-invitation')
const PAGES = { door: '/porte', kiosk: '/porte/borne' }

type Invitation = Pick<DeviceInvitation, 'id' | 'kind'>

/** Where a phone goes to become a device. The secret is a fragment: no server and no log ever sees it in an address. */
export function invitationPath({ id, kind }: Invitation): string {
  return `${PAGES[kind]}#${secrets.secretOf(id)}`
}

/** The whole address, to show or to send. */
export function invitationAddress(invitation: Invitation): string {
  return config.appUrl + invitationPath(invitation)
}

/** The invitation that a secret names, whatever became of it. */
export function findInvitationIdBySecret(secret: string | undefined): string | undefined {
  return secrets.findIdBySecret(secret)
}
