import type { LoaderFunctionArgs } from '@remix-run/node'
import { venuePlace, venuePosition } from '~/features/edition/words'
import { listOwnEnrolments } from '~/features/enrolment/queries.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { calendarFile } from '~/lib/calendar.server'
import { config } from '~/lib/config.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'

/** Own choices in the person's agenda, one event each. Agendas are shared: the private page's address stays out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const choices = registration.cancelledAt ? [] : await listOwnEnrolments(registration.id)
  if (choices.length === 0) notFound()
  const t = await findT(request, 'enrolment')
  const { edition } = registration
  const events = choices.map(({ id, slug, title, room, startsAt, endsAt, confirmedAt, cancelledAt }) => ({
    // As in the activity's own file: an agenda that has both keeps one.
    id: `activity-${id}@lnpsq`,
    title: confirmedAt ? title : t('programme.tentative', { title }),
    description: confirmedAt ? undefined : t('programme.waitingText'),
    place: [room, edition.venue && venuePlace(edition.venue)].filter(Boolean).join(', '),
    position: venuePosition(edition.venue),
    url: `${config.appUrl}/editions/${edition.slug}/programme/${slug}`,
    startsAt,
    endsAt,
    isTentative: confirmedAt === null,
    isCancelled: cancelledAt !== null,
  }))
  const calendar = calendarFile(...events)
  calendar.headers.set('Cache-Control', 'no-store')
  return calendar
}
