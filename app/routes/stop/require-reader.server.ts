import { findStopIdBySecret } from '~/features/message/stop-link.server'
import { findRegistration } from '~/features/registration/queries.server'
import { notFound } from '~/lib/http.server'

/** The registration whose messages the secret stops; 404 for any other secret, and once it is erased. */
export async function requireReader(secret: string | undefined) {
  return (await findRegistration(findStopIdBySecret(secret) ?? notFound())) ?? notFound()
}
