import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { groupPath } from '~/features/group/link.server'
import { findPerson, restorePerson } from '~/features/group/people.server'
import { notFound } from '~/lib/http.server'
import { requireGroup } from '../page/open-group.server'

/** Only receives: back to the group. */
export async function loader({ params }: LoaderFunctionArgs) {
  const group = await requireGroup(params.secret)
  return redirect(groupPath(group.id))
}

export async function action({ params }: ActionFunctionArgs) {
  const group = await requireGroup(params.secret)
  const person = (await findPerson(group.id, params.person)) ?? notFound()
  const { outcome } = await restorePerson({ group, person, now: new Date() })
  return redirect(`${groupPath(group.id)}?fait=${outcome}`, 303)
}
