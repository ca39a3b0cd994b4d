import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganiseEverything } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { findHandout } from '~/features/handout/queries.server'
import { editHandout } from '~/features/handout/record.server'
import { listOrganisations } from '~/features/organisation/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { HandoutPage } from '../handout-page'
import { readHandout } from '../read-handout.server'

export const meta: MetaFunction = () => [{ title: 'Changer une remise · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))

  const handout = (await findHandout(null, params.outside)) ?? notFound()
  const { id, item, copies, givenOn, organisationSlug: organisation, note } = handout
  return {
    handout: { id, item, copies, givenOn, organisation, note },
    organisations: (await listOrganisations()).map(({ slug, name }) => ({ slug, name })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  authorise(canOrganiseEverything(member))

  const handout = (await findHandout(null, params.outside)) ?? notFound()
  const read = await readHandout(request, { isOutside: true })
  if ('reply' in read) return data(read, 422)
  const { outcome } = await editHandout({ handout, values: read.values, actor: member })
  if (outcome === 'gone') notFound()
  return redirect('/organisation/remises?fait=changee', 303)
}

export default function OutsideHandout() {
  const { handout, organisations } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  return <HandoutPage {...{ reply, handout, organisations }} isOutside back="/organisation/remises" />
}
