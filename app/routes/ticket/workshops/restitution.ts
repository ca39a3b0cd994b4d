import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { giveBack } from '~/features/enrolment/give-back.server'
import { leaveNotice } from '~/features/ticket/notice-cookie.server'
import { choosingPath, findChoice } from './find-choosing.server'

/** Nothing to read here: the button that posts to it stands on the page where one chooses. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { registration, activity } = await findChoice(params, new Date())
  return redirect(choosingPath(registration, activity))
}

/** Gives a place back, refuses one, or leaves the line. */
export async function action({ params }: ActionFunctionArgs) {
  const now = new Date()
  const { registration, activity } = await findChoice(params, now)
  const { count, places } = await giveBack({
    registrationIds: [registration.id],
    activityId: activity.id,
    now,
    ending: 'attendee',
  })
  const word = count > 0 && places === 0 ? 'left-line' : 'given-back'
  const headers = { 'Set-Cookie': await leaveNotice(word) }
  return redirect(choosingPath(registration, activity), { status: 303, headers })
}
