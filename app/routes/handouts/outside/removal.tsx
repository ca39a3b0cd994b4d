import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findHandout } from '~/features/handout/queries.server'
import { removeHandout } from '~/features/handout/record.server'
import { copiesWords } from '~/features/handout/words'
import { longDay } from '~/lib/dates'
import { authorise, notFound } from '~/lib/http.server'
import { RemovalPage } from '../removal-page'

export const meta: MetaFunction = () => [{ title: 'Retirer une remise · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const { item, copies, givenOn, organisation } = (await findHandout(null, params.outside)) ?? notFound()
  return { what: `${copiesWords(item, copies)}, ${organisation}, ${longDay(givenOn, 'fr')}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))
  const handout = (await findHandout(null, params.outside)) ?? notFound()
  await removeHandout({ handout, actor: member })
  return redirect('/organisation/remises?fait=retiree', 303)
}

export default function OutsideRemoval() {
  return <RemovalPage what={useLoaderData<typeof loader>().what} back="/organisation/remises" />
}
