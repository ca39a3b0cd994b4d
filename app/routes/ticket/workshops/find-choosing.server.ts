import { isOver } from '~/features/edition/moments'
import { type BookableActivity, findActivity } from '~/features/enrolment/queries.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { ticketPath } from '~/features/ticket/link.server'
import { notFound } from '~/lib/http.server'

type Params = { secret?: string; activity?: string }

/** The registration of a ticket on which one still chooses: not cancelled, before the end of the day. */
export async function findChoosing({ secret }: Params, now: Date) {
  const registration = (await findRegistrationBySecret(secret)) ?? notFound()
  if (registration.cancelledAt || isOver(registration.edition, now)) notFound()
  return registration
}

/** The same, with the activity of its edition that the address names. */
export async function findChoice(params: Params, now: Date) {
  const registration = await findChoosing(params, now)
  const activity = (await findActivity(registration.editionId, params.activity)) ?? notFound()
  return { registration, activity }
}

/** The page from which a person chooses that activity. */
export function choosingPath(
  registration: { id: string },
  { kind, slug }: Pick<BookableActivity, 'kind' | 'slug'>,
): string {
  return `${ticketPath(registration.id)}/${kind === 'after-work' ? `after-work/${slug}` : 'ateliers'}`
}
