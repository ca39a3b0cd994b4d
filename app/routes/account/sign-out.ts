import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { canEnterSpace } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { signOut } from '~/features/account/sign-in.server'
import { authorise, notFound } from '~/lib/http.server'

export async function action({ request }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canEnterSpace(member))
  throw redirect('/', { headers: await signOut(request) })
}

export async function loader({ request }: ActionFunctionArgs) {
  authorise(canEnterSpace(await requireMember(request)))
  notFound()
}
