import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canOrganise } from '~/features/account/policy'
import { requireMember } from '~/features/account/session.server'
import { editHandout } from '~/features/handout/record.server'
import { listOrganisations } from '~/features/organisation/queries.server'
import { authorise, notFound } from '~/lib/http.server'
import { findAddressed } from './find-addressed.server'
import { HandoutPage } from './handout-page'
import { readHandout } from './read-handout.server'

export const meta: MetaFunction = () => [{ title: 'Changer une remise · LNPSQ' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request)
  const { edition, handout, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const { id, item, copies, givenOn, organisationSlug: organisation, note } = handout
  return {
    handout: { id, item, copies, givenOn, organisation, note },
    organisations: (await listOrganisations()).map(({ slug, name }) => ({ slug, name })),
    back: list,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request)
  const { edition, handout, list } = await findAddressed(params)
  authorise(canOrganise(member, edition))

  const read = await readHandout(request)
  if ('reply' in read) return data(read, 422)
  const { outcome } = await editHandout({ handout, values: read.values, actor: member })
  if (outcome === 'gone') notFound()
  return redirect(`${list}?fait=changee`, 303)
}

export default function EditionHandout() {
  const { handout, organisations, back } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()?.reply
  return <HandoutPage {...{ reply, handout, organisations, back }} />
}
