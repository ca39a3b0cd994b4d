import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStop } from './require-stop.server'

/** Nothing to read here: the button that posts to it stands on the page that stops. */
export async function loader({ params }: LoaderFunctionArgs) {
  await requireStop(params.secret)
  return redirect(`/arret/${params.secret}`)
}

export async function action({ params }: ActionFunctionArgs) {
  const { stop } = await requireStop(params.secret)
  await stop(null)
  return redirect(`/arret/${params.secret}`, 303)
}
