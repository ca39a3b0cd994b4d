import type { LoaderFunctionArgs } from '@remix-run/node'
import { listProgramme } from '~/features/activity/queries.server'
import { activityEvent } from '~/features/agenda/events.server'
import { findEdition } from '~/features/edition/queries.server'
import { calendarFile } from '~/lib/calendar.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const programme = await listProgramme(edition.id)
  const activity = programme.find(one => one.slug === params.activity) ?? notFound()
  const event = activityEvent(activity, edition, await findT(request, 'edition'))
  return calendarFile({ ...event, description: `${activity.summary}\n${event.description}` })
}
