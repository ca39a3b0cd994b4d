import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { enrol } from '~/features/enrolment/enrol.server'
import { leaveNotice } from '~/features/ticket/notice-cookie.server'
import { choosingPath, findChoice } from './find-choosing.server'

/** Nothing to read here: the button that posts to it stands on the page where one chooses. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { registration, activity } = await findChoice(params, new Date())
  return redirect(choosingPath(registration, activity))
}

export async function action({ params }: ActionFunctionArgs) {
  const now = new Date()
  const { registration, activity } = await findChoice(params, now)
  const { outcome } = await enrol({ registrationIds: [registration.id], activityId: activity.id, now })
  const headers = { 'Set-Cookie': await leaveNotice(outcome) }
  return redirect(choosingPath(registration, activity), { status: 303, headers })
}
