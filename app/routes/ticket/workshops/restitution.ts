import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { giveBack } from '~/features/enrolment/give-back.server'
import { ticketPath } from '~/features/ticket/link.server'
import { leaveNotice } from '~/features/ticket/notice-cookie.server'
import { findChoice } from './find-choosing.server'

/** Nothing to read here: the button that posts to it stands among the workshops. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { registration } = await findChoice(params, new Date())
  return redirect(`${ticketPath(registration.id)}/ateliers`)
}

/** Gives a place back, refuses one, or leaves the line. */
export async function action({ params }: ActionFunctionArgs) {
  const now = new Date()
  const { registration, activity } = await findChoice(params, now)
  await giveBack({ registrationIds: [registration.id], activityId: activity.id, now, ending: 'attendee' })
  const headers = { 'Set-Cookie': await leaveNotice('given-back') }
  return redirect(`${ticketPath(registration.id)}/ateliers`, { status: 303, headers })
}
