import type { LoaderFunctionArgs } from '@remix-run/node'
import { editionEvent } from '~/features/agenda/events.server'
import { findEdition } from '~/features/edition/queries.server'
import { calendarFile } from '~/lib/calendar.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const event = editionEvent(edition, await findT(request, 'edition')) ?? notFound()
  return calendarFile({ ...event, description: [edition.summary, event.description].filter(Boolean).join('\n') })
}
