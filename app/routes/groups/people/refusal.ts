import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { groupPath } from '~/features/group/link.server'
import { findPerson } from '~/features/group/people.server'
import { noteRefusal } from '~/features/registration/group-people.server'
import { notFound } from '~/lib/http.server'
import { requireGroup } from '../page/open-group.server'

/** Only receives: back to the group. */
export async function loader({ params }: LoaderFunctionArgs) {
  const group = await requireGroup(params.secret)
  return redirect(groupPath(group.id))
}

/** Notes that a person does not agree any more, at any time. */
export async function action({ params }: ActionFunctionArgs) {
  const group = await requireGroup(params.secret)
  const { id } = (await findPerson(group.id, params.person)) ?? notFound()
  await noteRefusal({ groupId: group.id, personId: id, now: new Date() })
  return redirect(`${groupPath(group.id)}?fait=refused`, 303)
}
