import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { removeHandout } from '~/features/handout/record.server'
import { copiesWords } from '~/features/handout/words'
import { longDay } from '~/lib/dates'
import { authorise } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'
import { RemovalPage } from './removal-page'

export const meta: MetaFunction = () => [{ title: 'Retirer une remise · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, handout, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const { item, copies, givenOn } = handout
  return {
    what: `${copiesWords(item, copies)}, ${longDay(givenOn, 'fr')}`,
    back: list,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, handout, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))
  await removeHandout({ handout, actor: member })
  return redirect(`${list}?fait=retiree`, 303)
}

export default function HandoutRemoval() {
  const { what, back } = useLoaderData<typeof loader>()
  return <RemovalPage what={what} back={back} />
}
