import { config } from '~/lib/config.server'
import { secretIds } from '~/lib/secret-id.server'

// Nobody stamps a stand by guessing: its address is on the stand's own paper.
const { secretOf, findIdBySecret } = secretIds('stand-stamp')

/** The address of a stand's stamp, from the root of the site. */
export function stampPath(activityId: string): string {
  return `/tampon/${secretOf(activityId)}`
}

/** The whole address of a stand's stamp, to be drawn in its QR. */
export function stampLink(activityId: string): string {
  return config.appUrl + stampPath(activityId)
}

/** The stand that a stamp's secret opens; undefined when it is not one of ours. */
export function findStandIdBySecret(secret: string | undefined): string | undefined {
  return findIdBySecret(secret)
}
