import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { stampWithNone } from '~/features/passport/cookies.server'
import { stampPath } from '~/features/passport/link.server'
import { findStand } from '~/features/passport/queries.server'
import { notFound } from '~/lib/http.server'

/** This browser stamps nobody's passport any more; stamps stay. */
export async function action({ params }: ActionFunctionArgs) {
  const { id } = (await findStand(params.secret, new Date())) ?? notFound()
  return redirect(stampPath(id), { status: 303, headers: { 'Set-Cookie': await stampWithNone() } })
}

/** This address only receives; read, it leads to the stand. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { id } = (await findStand(params.secret, new Date())) ?? notFound()
  return redirect(stampPath(id))
}
