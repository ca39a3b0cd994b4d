import type { LoaderFunctionArgs } from '@remix-run/node'
import { listProgramme } from '~/features/activity/queries.server'
import { findEdition } from '~/features/edition/queries.server'
import { venuePlace, venuePosition } from '~/features/edition/words'
import { calendarFile } from '~/lib/calendar.server'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = (await findEdition(params.edition)) ?? notFound()
  const programme = await listProgramme(edition.id)
  const activity = programme.find(one => one.slug === params.activity) ?? notFound()
  const t = await findT(request, 'edition')
  const { title, summary, startsAt, endsAt } = activity
  const isCancelled = activity.cancelledAt !== null
  return calendarFile({
    id: `activity-${activity.id}@lnpsq`,
    title: isCancelled ? t('calendar.cancelled', { title }) : title,
    description: [summary, t('calendar.free')].join('\n'),
    place: [activity.room, edition.venue && venuePlace(edition.venue)].filter(Boolean).join(', '),
    position: venuePosition(edition.venue),
    url: `${config.appUrl}/editions/${edition.slug}/programme/${activity.slug}`,
    startsAt,
    endsAt,
    isCancelled,
  })
}
