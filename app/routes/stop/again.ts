import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { setMessagesStopped } from '~/features/registration/change-answers.server'
import { requireReader } from './require-reader.server'

/** Nothing to read here: the button that posts to it stands on the page that stops. */
export async function loader({ params }: LoaderFunctionArgs) {
  await requireReader(params.secret)
  return redirect(`/arret/${params.secret}`)
}

export async function action({ params }: ActionFunctionArgs) {
  const { id } = await requireReader(params.secret)
  await setMessagesStopped(id, null)
  return redirect(`/arret/${params.secret}`, 303)
}
