import type { LoaderFunctionArgs } from '@remix-run/node'
import { activityEvent } from '~/features/agenda/events.server'
import { listOwnEnrolments } from '~/features/enrolment/queries.server'
import { findRegistrationBySecret } from '~/features/registration/queries.server'
import { calendarFile } from '~/lib/calendar.server'
import { notFound } from '~/lib/http.server'
import { findT } from '~/lib/i18n.server'

/** Own choices in the person's agenda, one event each. Agendas are shared: the private page's address stays out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = (await findRegistrationBySecret(params.secret)) ?? notFound()
  const choices = registration.cancelledAt ? [] : await listOwnEnrolments(registration.id)
  if (choices.length === 0) notFound()
  const t = await findT(request, 'enrolment')
  const tEdition = await findT(request, 'edition')
  const events = choices.map(choice => {
    const event = activityEvent(choice, registration.edition, tEdition)
    if (choice.confirmedAt) return { ...event, description: undefined }
    const waiting = { title: t('programme.tentative', { title: event.title }), description: t('programme.waitingText') }
    return { ...event, ...waiting, isTentative: true }
  })
  const calendar = calendarFile(...events)
  calendar.headers.set('Cache-Control', 'no-store')
  return calendar
}
