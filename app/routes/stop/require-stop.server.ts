import { findSummariesStop, setSummariesStopped } from '~/features/group/summaries.server'
import { findStopGroupIdBySecret, findStopIdBySecret } from '~/features/message/stop-link.server'
import { setMessagesStopped } from '~/features/registration/change-answers.server'
import { findRegistration } from '~/features/registration/queries.server'
import { notFound } from '~/lib/http.server'

type Stop = {
  about: 'person' | 'group'
  isStopped: boolean
  /** Null: the letters are wanted again. */
  stop: (at: Date | null) => Promise<void>
}

/** The letters that the secret stops; 404 for any other secret, and once who they are about is erased. */
export async function requireStop(secret: string | undefined): Promise<Stop> {
  return (await findPersonStop(secret)) ?? (await findGroupStop(secret)) ?? notFound()
}

async function findPersonStop(secret: string | undefined): Promise<Stop | undefined> {
  const id = findStopIdBySecret(secret)
  const registration = id && (await findRegistration(id))
  if (!registration) return undefined
  const isStopped = registration.messagesStoppedAt !== null
  return { about: 'person', isStopped, stop: at => setMessagesStopped(registration.id, at) }
}

async function findGroupStop(secret: string | undefined): Promise<Stop | undefined> {
  const id = findStopGroupIdBySecret(secret)
  const stoppedAt = id && (await findSummariesStop(id))
  if (!id || stoppedAt === undefined) return undefined
  return { about: 'group', isStopped: stoppedAt !== null, stop: at => setSummariesStopped(id, at) }
}
