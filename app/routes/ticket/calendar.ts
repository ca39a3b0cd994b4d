import type { LoaderFunctionArgs } from '@remix-run/node'
import { editionEvent } from '~/features/agenda/events.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { groupShortCode } from '~/features/ticket/short-code'
import { calendarFile } from '~/lib/calendar.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'

/** The day in the person's agenda. Agendas are shared: the short code goes in, the private page's address does not. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { edition, shortCode, cancelledAt } = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const event = editionEvent(edition, await findT(request, 'edition')) ?? notFound()
  const tTicket = await findT(request, 'ticket')
  const code = tTicket('shortCode', { letters: groupShortCode(shortCode) })
  const description = [code, edition.venue?.transport].filter(Boolean).join('\n')
  const calendar = calendarFile({ ...event, description, isCancelled: cancelledAt !== null })
  calendar.headers.set('Cache-Control', 'no-store')
  return calendar
}
